package cl.soser.canal.contract;

/** The unit of a fine; the words of each are {@code fineUnit.<name>}. */
public enum FineUnit {
    UTM,
    /** Of the month's payment. */
    PORCENTAJE
}
