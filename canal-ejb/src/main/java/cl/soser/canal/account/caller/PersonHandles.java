package cl.soser.canal.account.caller;

import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.setting.InstallationSecrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Handles of the people that a search or a ticket showed to the caller. Ids of people are
 * consecutive, so nobody opens a person by an id, nor their list: only by a handle, which the
 * caller's own search or ticket gave within the last {@link SealedHandle#HOURS} hours (rules,
 * section 12).
 */
@ApplicationScoped
@OpenToAll("A handle is good for the caller alone; what is told of a person is decided elsewhere.")
public class PersonHandles {

    private static final String KEY = "person.handle.key";

    @Inject InstallationSecrets installationSecrets;
    @Inject Caller caller;
    @Inject Clock clock;

    private volatile SealedHandle handle;

    /** For the caller alone. */
    public String of(long person) {
        return handle().seal(person, caller.requireId(), clock.instant());
    }

    /**
     * @throws NotFoundException if it is none, is too old, or was given to somebody else
     */
    public long require(String given) {
        return Optional.ofNullable(given)
                .flatMap(text -> handle().open(text, caller.requireId(), clock.instant()))
                .orElseThrow(NotFoundException::new);
    }

    private SealedHandle handle() {
        if (handle == null) {
            handle = new SealedHandle(installationSecrets.get(KEY));
        }
        return handle;
    }
}
