package cl.soser.canal.web.shared.error;

/**
 * Something that was sent from a page was refused, and the page is drawn again with the reason. A
 * view of what others may have changed reads it anew, so that the reason stands beside what is
 * true. It is told before the page is built.
 *
 * @param reason the key of its words
 */
public record ActionRefused(String reason) {}
