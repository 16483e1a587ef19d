/**
 * Wordings: {@link TemplateRepository} finds the text of a message (file {@code mail/<code>.txt})
 * for the motive and topic; an edited version ({@link TemplateVersion}) takes precedence. The
 * result is a {@link cl.soser.canal.shared.Letter}, rendered as plain text and HTML.
 */
package cl.soser.canal.notification.template;
