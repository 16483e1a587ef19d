package cl.soser.canal.account.staff;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

/**
 * A proposal that waits for a second person.
 *
 * @param given the roles that need one
 * @param factorReset it takes away the second factor, and gives nothing
 * @param own whether the caller proposed it, and may only withdraw it
 * @param decidable whether the caller may be the second person
 */
public record StaffProposalRow(
        long id,
        int version,
        String displayName,
        String email,
        Set<String> given,
        boolean factorReset,
        String proposedBy,
        Instant proposedAt,
        boolean own,
        boolean decidable)
        implements Serializable {

    public StaffProposalRow {
        given = Set.copyOf(given);
    }
}
