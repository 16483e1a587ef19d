package cl.soser.canal.oversight;

/** Whether it was complied with. */
public enum RequirementState {
    PENDIENTE,
    CUMPLIDO,
    SIN_EFECTO
}
