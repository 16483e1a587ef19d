package cl.soser.canal.contract;

/** In what a fine is told; the words of each are {@code fineUnit.<name>}. */
public enum FineUnit {
    UTM,
    /** Of the month's payment. */
    PORCENTAJE
}
