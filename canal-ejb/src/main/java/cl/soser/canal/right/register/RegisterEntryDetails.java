package cl.soser.canal.right.register;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** An entry, what it says and what it said. */
public record RegisterEntryDetails(
        long id,
        int version,
        RegisterKind kind,
        boolean ended,
        RegisterEntryContent content,
        List<Edition> editions)
        implements Serializable {

    /**
     * A change of it, the newest first.
     *
     * @param who null for the first one, which came with the product
     */
    public record Edition(
            int number, Instant at, String who, String reason, RegisterEntryContent content)
            implements Serializable {}
}
