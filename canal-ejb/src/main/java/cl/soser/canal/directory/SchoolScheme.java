package cl.soser.canal.directory;

/** Who numbers an establishment. Most kindergartens of JUNJI and INTEGRA have no RBD. */
public enum SchoolScheme {
    RBD("JUNAEB"),
    JUNJI("JUNJI"),
    INTEGRA("INTEGRA");

    private final String institution;

    SchoolScheme(String institution) {
        this.institution = institution;
    }

    /**
     * The institution that may read what is filed about such an establishment (rules, section 3).
     */
    public String institutionCode() {
        return institution;
    }
}
