package cl.soser.canal.account.caller;

import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.setting.InstallationSecrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Handles of the messages that a list showed to the caller. Ids are nearly consecutive, so nobody
 * opens a message by its id, but by a handle that the caller's own list gave (rules, section 12).
 */
@ApplicationScoped
@OpenToAll("A handle is good for the caller alone; what it opens is decided elsewhere.")
public class MessageHandles {

    private static final String KEY = "message.handle.key";

    @Inject InstallationSecrets installationSecrets;
    @Inject Caller caller;
    @Inject Clock clock;

    private volatile SealedHandle handle;

    public String of(long message) {
        return handle().seal(message, caller.requireId(), clock.instant());
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
