package cl.soser.canal.right;

/** Whose data it is about. */
public enum Representation {
    PROPIA,
    /** Of a child, asked for by its mother, father or whoever has its care. */
    NINO,
    REPRESENTANTE,
    /** Of a person who died. */
    HEREDERO;

    /** Whether it must be shown that one person may ask for another. */
    public boolean isOfAnother() {
        return this != PROPIA;
    }
}
