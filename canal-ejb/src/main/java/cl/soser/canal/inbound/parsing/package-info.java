/**
 * A mail as bytes becomes its parts: {@link MailParser} reads it after {@link MailSizePolicy} has
 * checked size and depth, {@link QuoteStripper} removes the quoted part, {@link HtmlTextParser}
 * makes text of HTML.
 */
package cl.soser.canal.inbound.parsing;
