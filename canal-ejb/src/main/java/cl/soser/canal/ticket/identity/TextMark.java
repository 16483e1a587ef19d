package cl.soser.canal.ticket.identity;

import cl.soser.canal.identity.IdentitySpan;
import java.io.Serializable;

/**
 * Words of a ticket's text that others than its staff do not see.
 *
 * @param words as they stand in the text
 * @param by who marked them; null where the reader did
 */
public record TextMark(TextPart part, IdentitySpan span, String words, String by)
        implements Serializable {}
