package cl.soser.canal.reader;

import java.time.Instant;
import java.util.Set;

/**
 * Two people changed the list of a matter.
 *
 * @param named accounts that are on the list from now on
 * @param removed accounts that no longer are
 */
public record ReaderListChanged(
        RestrictedMatter matter,
        Set<Long> named,
        Set<Long> removed,
        long proposedBy,
        long confirmedBy,
        Instant at) {}
