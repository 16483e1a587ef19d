package cl.soser.canal.ticket;

/** What a place told in words is, so that the right institution reads what happens there. */
public enum PlaceKind {
    COLEGIO("JUNAEB"),
    JARDIN_JUNJI("JUNJI"),
    JARDIN_INTEGRA("INTEGRA"),
    /** JUNAEB serves most places, and the administrator may correct it. */
    NO_SABE("JUNAEB");

    private final String institution;

    PlaceKind(String institution) {
        this.institution = institution;
    }

    /** Its code. */
    public String institution() {
        return institution;
    }
}
