package cl.soser.canal.identity;

import java.io.Serializable;

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

    boolean meets(IdentitySpan other) {
        return from < other.until && other.from < until;
    }
}
