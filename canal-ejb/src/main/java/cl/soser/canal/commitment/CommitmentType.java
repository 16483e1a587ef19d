package cl.soser.canal.commitment;

/** The kinds of {@link FollowUp}s; the codes of the audit log. */
public enum CommitmentType {
    ACCION("remedy.stale"),
    REQUERIMIENTO("mandate.stale"),
    ACTIVIDAD("activity.stale"),
    MEJORA("improvement.stale"),
    REPORTE("report.seen");

    private final String stale;

    CommitmentType(String stale) {
        this.stale = stale;
    }

    /** Key of the message that it was changed after it was shown. */
    String stale() {
        return stale;
    }
}
