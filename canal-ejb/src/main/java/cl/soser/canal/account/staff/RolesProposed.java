package cl.soser.canal.account.staff;

import java.time.Instant;
import java.util.Set;

/**
 * Somebody wants roles to be given that two people give.
 *
 * @param person who would have them
 * @param by the account that proposes it
 */
public record RolesProposed(long proposal, String person, Set<String> roles, long by, Instant at) {

    public RolesProposed {
        roles = Set.copyOf(roles);
    }
}
