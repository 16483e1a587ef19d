package cl.soser.canal.account.staff;

import java.time.Instant;
import java.util.Set;

/**
 * Roles were given that their holders are told of.
 *
 * @param accountId who has them now
 * @param first who wanted it
 * @param second who confirmed it; null where one person gave them
 */
public record RolesEntrusted(
        long accountId, String person, Set<String> roles, long first, Long second, Instant at) {

    public RolesEntrusted {
        roles = Set.copyOf(roles);
    }
}
