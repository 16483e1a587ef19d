package cl.soser.canal.retention;

/**
 * A class of personal data; the words of each are {@code retentionClass.<name>}, what remains of it
 * {@code retentionClass.<name>.kept} and what goes {@code retentionClass.<name>.goes}.
 */
public enum RetentionClass {
    SOLICITUDES,
    ARCHIVOS,
    FOTOS_PAPEL,
    MENSAJES,
    LLAMADAS,
    LECTURAS,
    CUENTAS
}
