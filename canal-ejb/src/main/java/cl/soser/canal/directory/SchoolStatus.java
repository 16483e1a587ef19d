package cl.soser.canal.directory;

/** What the ministry says of an establishment; none of these stops a person from filing. */
public enum SchoolStatus {
    FUNCIONANDO,
    SIN_MATRICULA,
    EN_RECESO,
    CERRADO;

    /** True when a form should ask "¿está seguro?" before it takes this establishment. */
    public boolean isDoubtful() {
        return this != FUNCIONANDO;
    }
}
