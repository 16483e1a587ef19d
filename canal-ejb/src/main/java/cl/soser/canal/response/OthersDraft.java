package cl.soser.canal.response;

/**
 * A draft with the words of another person.
 *
 * @param version of the answer
 * @param author whose words they are
 */
public record OthersDraft(int version, long author) {}
