package cl.soser.canal.sla;

/** The kinds of terms (rules, section 6). One of the first four runs for a ticket at a time. */
public enum RunningClock {
    /** 72 elapsed hours from entry; what the contract measures. */
    CONTRATO,

    /** The same from a reopening; counted separately. */
    REAPERTURA,

    /** The day promised in an answer that gave steps; reported as promises kept. */
    PROMESA,

    /** The contract sets no term; it only orders the inbox. */
    CORTESIA,

    /** The working time of an area or of the administrator for a stage; runs beside the others. */
    INTERNO
}
