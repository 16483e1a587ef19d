package cl.soser.canal.identity;

/** What words of a text tell of a person. Numbers and mailboxes are hidden by their form alone. */
public enum IdentityKind {
    NOMBRE,
    CURSO,
    DIRECCION,
    SALUD;

    /** What readers see instead: {@code [nombre]}. */
    public String mark() {
        return switch (this) {
            case NOMBRE -> "[nombre]";
            case CURSO -> "[curso]";
            case DIRECCION -> "[dirección]";
            case SALUD -> "[salud]";
        };
    }
}
