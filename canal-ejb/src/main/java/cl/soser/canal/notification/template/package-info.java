/**
 * Wordings: {@link TemplateRepository} finds the text of a message (file {@code mail/<code>.txt})
 * for the motive and topic; an edited version ({@link TemplateVersion}) takes precedence. {@link
 * Letter} renders plain text and HTML from the same blocks.
 */
package cl.soser.canal.notification.template;
