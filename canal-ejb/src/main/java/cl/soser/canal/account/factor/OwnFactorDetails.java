package cl.soser.canal.account.factor;

import java.time.Instant;
import java.util.List;

/**
 * What an account can show, for its owner.
 *
 * @param appSince null without an app
 * @param needed it must keep one: it is of staff
 */
public record OwnFactorDetails(
        Instant appSince,
        List<PasskeyRow> passkeys,
        boolean phone,
        long codesLeft,
        long devices,
        boolean needed) {

    public OwnFactorDetails {
        passkeys = List.copyOf(passkeys);
    }

    public boolean isEnrolled() {
        return appSince != null || !passkeys.isEmpty() || phone;
    }
}
