package cl.soser.canal.bulk;

import java.io.Serializable;

/** One line of the history of bulk acts. */
public record BulkActionRow(BulkAction bulk, String owner) implements Serializable {}
