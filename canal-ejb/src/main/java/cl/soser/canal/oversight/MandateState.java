package cl.soser.canal.oversight;

/** Whether it was complied with. */
public enum MandateState {
    PENDIENTE,
    CUMPLIDO,
    SIN_EFECTO
}
