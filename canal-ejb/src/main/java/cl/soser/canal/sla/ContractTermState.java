package cl.soser.canal.sla;

/** What became of proposed terms of the contract. */
public enum ContractTermState {
    PROPUESTO,
    CONFIRMADO,
    RECHAZADO,
    RETIRADO
}
