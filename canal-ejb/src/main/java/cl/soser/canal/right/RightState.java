package cl.soser.canal.right;

import java.util.Set;

/** Where a case is. */
public enum RightState {
    /** Nobody knows yet that the person is who they say, or may ask for another. */
    POR_ACREDITAR,
    EN_CURSO,
    /** Handed over to the institution that decides what the data are for. */
    DERIVADA,
    RESPONDIDA,
    /** It was not shown who asks, and the person was told. */
    NO_ACREDITADA,
    /** The same was asked before and goes on there. */
    UNIDA;

    /** The views of what is kept say the same in SQL, which a test compares. */
    public static final Set<RightState> OPEN = Set.of(POR_ACREDITAR, EN_CURSO);

    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
