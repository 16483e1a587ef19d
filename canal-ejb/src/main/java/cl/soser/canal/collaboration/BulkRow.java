package cl.soser.canal.collaboration;

import java.io.Serializable;

/** One line of the history of bulk acts. */
public record BulkRow(Bulk bulk, String owner) implements Serializable {}
