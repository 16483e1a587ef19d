package cl.soser.canal.field;

/** The state of a school that owes a report on a day. */
public enum DutyState {
    /** Nothing came, and the hour has passed. */
    FALTA,
    /** Nothing came, and there is still time. */
    POR_INFORMAR,
    /** No report, and no person in charge. */
    SIN_ENCARGADO,
    TARDE,
    SIN_NOVEDADES,
    A_TIEMPO;

    static DutyState of(DayState state) {
        return switch (state) {
            case A_TIEMPO -> A_TIEMPO;
            case TARDE -> TARDE;
            case SIN_NOVEDADES -> SIN_NOVEDADES;
            case NADA -> FALTA;
        };
    }

    public boolean isMissing() {
        return this == FALTA || this == POR_INFORMAR || this == SIN_ENCARGADO;
    }
}
