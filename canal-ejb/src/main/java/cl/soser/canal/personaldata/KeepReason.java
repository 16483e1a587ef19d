package cl.soser.canal.personaldata;

/** Why the law obliges to keep something that a person wants erased. */
enum KeepReason {
    /** The request is still open: it must be answered. */
    ABIERTA,
    /** It is evidence of how a contract was kept, for as long as that may be looked into. */
    CONTRATO,
    /** It is restricted: what it says is the report of somebody else. */
    RESERVADA,
    /** Somebody must be able to prove it: a claim, an inquiry, an order. */
    CONSERVACION,
    /** She works here. */
    TRABAJA
}
