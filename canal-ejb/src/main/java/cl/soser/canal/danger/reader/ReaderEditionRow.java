package cl.soser.canal.danger.reader;

import java.io.Serializable;
import java.time.Instant;

/**
 * A published edition.
 *
 * @param restores the earlier one that it repeats; null for one that was written
 * @param by name of who published it
 */
public record ReaderEditionRow(int number, Integer restores, Instant publishedAt, String by)
        implements Serializable {}
