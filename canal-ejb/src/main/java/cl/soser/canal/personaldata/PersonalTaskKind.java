package cl.soser.canal.personaldata;

/** What is done with all that is held of a person. */
public enum PersonalTaskKind {
    COPIA,
    SUPRESION
}
