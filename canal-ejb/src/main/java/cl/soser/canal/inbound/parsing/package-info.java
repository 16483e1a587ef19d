/**
 * A mail as bytes becomes its parts: {@link MailParser} reads it after {@link MailSizePolicy} has
 * checked size and depth, {@link QuoteStripper} removes the quoted part, {@link HtmlTextParser}
 * makes text of HTML; {@link RightWords} notices what asks for a right over personal data.
 */
package cl.soser.canal.inbound.parsing;
