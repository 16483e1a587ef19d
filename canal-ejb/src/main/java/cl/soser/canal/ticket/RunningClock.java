package cl.soser.canal.ticket;

/** Which term a ticket runs against now (rules, section 6). */
public enum RunningClock {
    /** 72 elapsed hours from entry; what the contract measures. */
    CONTRATO,
    /** The same again from a reopening; counted apart. */
    REAPERTURA,
    /** The day promised in an answer that gave steps; reported as promises kept. */
    PROMESA,
    /** The contract sets no term; it only orders the inbox. */
    CORTESIA
}
