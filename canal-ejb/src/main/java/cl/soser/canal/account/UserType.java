package cl.soser.canal.account;

/** Who somebody is to the school, as the procedure's form lists it. */
public enum UserType {
    ESTUDIANTE,
    APODERADO,
    PROFESOR,
    ENCARGADO,
    OTRO
}
