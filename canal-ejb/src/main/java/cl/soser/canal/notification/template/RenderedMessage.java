package cl.soser.canal.notification.template;

import java.io.Serializable;

/**
 * A message as it reads.
 *
 * @param html bare tags of our own around escaped text; safe to put into a page
 */
public record RenderedMessage(String subject, String text, String html) implements Serializable {}
