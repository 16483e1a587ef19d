package cl.soser.canal.identity;

import java.io.Serializable;
import java.util.List;

/**
 * Words of a text that tell who a person is, where one lives or how one is.
 *
 * @param from the first character
 * @param until the first character after them
 */
public record IdentitySpan(IdentityKind kind, int from, int until) implements Serializable {

    public IdentitySpan {
        if (from < 0 || until <= from) {
            throw new IllegalArgumentException(kind + " " + from + "-" + until);
        }
    }

    public boolean meets(IdentitySpan other) {
        return from < other.until && other.from < until;
    }

    /**
     * The text with a mark in place of each of them.
     *
     * @param spans in the order of the text, none meets another and none goes beyond it
     */
    public static String hide(String text, List<IdentitySpan> spans) {
        StringBuilder hidden = new StringBuilder(text.length());
        int shown = 0;
        for (IdentitySpan span : spans) {
            hidden.append(text, shown, span.from).append(span.kind.mark());
            shown = span.until;
        }
        return hidden.append(text, shown, text.length()).toString();
    }
}
