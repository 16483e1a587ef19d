package cl.soser.canal.sla;

/** Which term is meant (rules, section 6): one of the first four runs for a ticket at a time. */
public enum RunningClock {
    /** 72 elapsed hours from entry; what the contract measures. */
    CONTRATO,

    /** The same again from a reopening; counted apart. */
    REAPERTURA,

    /** The day promised in an answer that gave steps; reported as promises kept. */
    PROMESA,

    /** The contract sets no term; it only orders the inbox. */
    CORTESIA,

    /** The part of the time an area or a desk has for its stage; runs beside the others. */
    INTERNO
}
