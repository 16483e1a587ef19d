package cl.soser.canal.account.staff;

import java.time.Instant;

/**
 * Somebody asked that the second factor of an account be taken away; a second person decides.
 *
 * @param person whose account it is
 * @param by the account that asks
 */
public record FactorResetProposed(
        long proposal, String person, String email, long by, Instant at) {}
