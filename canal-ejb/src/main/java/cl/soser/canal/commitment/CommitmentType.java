package cl.soser.canal.commitment;

/** What something is that people follow until it is settled; the codes of the audit log. */
public enum CommitmentType {
    ACCION,
    REQUERIMIENTO,
    ACTIVIDAD,
    MEJORA,
    REPORTE
}
