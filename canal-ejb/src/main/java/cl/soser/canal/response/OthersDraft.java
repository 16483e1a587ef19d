package cl.soser.canal.response;

/**
 * A draft that holds somebody else's words.
 *
 * @param version of the answer
 * @param author whose words they are
 */
public record OthersDraft(int version, long author) {}
