package cl.soser.canal.danger.reader;

import java.io.Serializable;

/**
 * Which classifier is read with, and what there is to learn from.
 *
 * @param chosen number of the one that a person switched on; 0 for the shipped one
 * @param turn how often one was switched on, as the page shows it
 * @param corrections that people made
 * @param reader how it reads now
 */
public record ClassifierDetails(
        int chosen, int turn, int corrections, boolean underWay, DangerReaderState reader)
        implements Serializable {}
