package cl.soser.canal.directory;

/** What may change of an establishment between two directories. */
public enum SchoolField {
    DIGITO,
    NOMBRE,
    COMUNA,
    ESTADO,
    RURALIDAD,
    UBICACION,
    MATRICULA,
    ENSENANZA
}
