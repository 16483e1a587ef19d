package cl.soser.canal.collaboration;

import java.io.Serializable;

/** One line of the history of acts on many. */
public record BulkRow(Bulk bulk, String owner) implements Serializable {}
