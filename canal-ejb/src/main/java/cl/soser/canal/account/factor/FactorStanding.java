package cl.soser.canal.account.factor;

/**
 * What an account can show.
 *
 * @param enrolled it has a second factor; without one it must first choose one
 * @param phone its own phone suffices: it is of field staff
 */
public record FactorStanding(
        long accountId,
        String email,
        boolean enrolled,
        boolean app,
        boolean passkey,
        boolean phone) {}
