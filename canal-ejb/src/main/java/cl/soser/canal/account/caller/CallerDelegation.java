package cl.soser.canal.account.caller;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.StaffRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Lets a timer complete what a person requested: under that person's name, with their present roles
 * and areas. It fails while a caller is signed in.
 */
@ApplicationScoped
public class CallerDelegation {

    @Inject StaffRepository staff;
    @Inject Caller caller;

    /** Empty if that account is no longer active; then nothing is done. */
    public <T> Optional<T> of(long account, Supplier<T> work) {
        if (!caller.isAnonymous() || DelegatedCaller.now() != null) {
            throw new IllegalStateException("somebody is asking already");
        }
        Optional<Account> known = staff.find(account).filter(Account::isActive);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Set<String> roles = known.get().getRoles();
        new DelegatedCaller(Long.toString(account), roles).begin();
        try {
            return Optional.of(work.get());
        } finally {
            DelegatedCaller.end();
        }
    }
}
