package cl.soser.canal.guidance;

/** How much a notice matters; the words of each are {@code severity.<name>}. */
public enum Severity {
    INFORMA,
    ADVIERTE,
    URGENTE
}
