package cl.soser.canal.danger.reader;

/** What this server reads with. */
public enum DangerReaderState {
    /** The words and the classifier that was chosen. */
    ENTERO,
    /** The chosen classifier is missing or broken: the shipped one is read with. */
    DE_FABRICA,
    /** No classifier can be read: the words go on alone. */
    SOLO_PALABRAS
}
