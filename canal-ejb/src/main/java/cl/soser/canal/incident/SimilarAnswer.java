package cl.soser.canal.incident;

/**
 * An answer that was given to a similar ticket.
 *
 * @param number of that ticket
 * @param words that both tickets have in common
 * @param text without what tells who a person is; what its new author must say is in brackets
 */
public record SimilarAnswer(String number, String words, String text) {}
