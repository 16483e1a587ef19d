package cl.soser.canal.note;

/**
 * A person who may read a ticket and so may be mentioned in its notes.
 *
 * @param handle their name in a note
 */
public record MentionCandidate(long account, String handle, String name) {}
