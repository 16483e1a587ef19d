package cl.soser.canal.account.staff;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.AccountState;
import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

/** An account as the list of staff shows it. */
public record StaffRow(
        long id,
        int version,
        String displayName,
        String email,
        AccountState state,
        Set<String> roles,
        Set<String> areas,
        String institution,
        Instant lastSignInAt)
        implements Serializable {

    static StaffRow of(Account account) {
        return new StaffRow(
                account.getId(),
                account.getVersion(),
                account.getDisplayName(),
                account.getEmail(),
                account.getState(),
                account.getRoles(),
                account.getAreas(),
                account.getInstitutionCode().orElse(null),
                account.getLastSignInAt().orElse(null));
    }
}
