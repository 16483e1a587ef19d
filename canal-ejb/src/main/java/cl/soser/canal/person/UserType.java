package cl.soser.canal.person;

/** The relation of a person to the school, as the procedure's form lists it. */
public enum UserType {
    ESTUDIANTE,
    APODERADO,
    PROFESOR,
    ENCARGADO,
    OTRO
}
