package cl.soser.canal.person;

/** As the procedure's form asks; giving it is voluntary. */
public enum Sex {
    FEMENINO,
    MASCULINO,
    OTRO,
    NO_INDICADO
}
