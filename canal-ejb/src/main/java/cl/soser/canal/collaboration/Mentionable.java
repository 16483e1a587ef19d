package cl.soser.canal.collaboration;

/**
 * Somebody who may read a ticket and so may be called in its notes.
 *
 * @param handle what the note calls them by
 */
public record Mentionable(long account, String handle, String name) {}
