package cl.soser.canal.requirement;

/** Whether it was complied with. */
public enum RequirementState {
    PENDIENTE,
    CUMPLIDO,
    SIN_EFECTO
}
