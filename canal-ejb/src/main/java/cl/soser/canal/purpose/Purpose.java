package cl.soser.canal.purpose;

/** What personal data are used for; the words of each are {@code purpose.<name>}. */
public enum Purpose {
    /** A request is received, looked into and answered. */
    ATENCION(true),
    /** What a request tells of somebody's health serves its answer. */
    SALUD(true),
    /** Somebody is in danger. */
    PELIGRO(true),
    /** The institution is told how it was answered. */
    INFORME(true),
    /** The law or an authority wants it, or a person asks for a right. */
    OBLIGACION(true),
    SEGURIDAD(true),
    CUENTA(false),
    /** A person is asked how it went. */
    ENCUESTA(false),
    /** A text teaches the reader of dangers. */
    APRENDIZAJE(false),
    /** Figures that tell of nobody. */
    CIFRAS(false);

    private final boolean needed;

    Purpose(boolean needed) {
        this.needed = needed;
    }

    /** Whether a request cannot be taken in, answered or accounted for without it. */
    public boolean isNeeded() {
        return needed;
    }

    /** Whether a child's representative is asked for it: it uses the child's data for more. */
    public boolean asksRepresentative() {
        return this == ENCUESTA || this == APRENDIZAJE;
    }
}
