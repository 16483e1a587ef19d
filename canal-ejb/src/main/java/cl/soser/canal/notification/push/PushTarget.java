package cl.soser.canal.notification.push;

import com.zerodeplibs.webpush.PushSubscription.Keys;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * Where a browser listens, as its push service gave it to the page.
 *
 * @param endpoint an address of the push service, which is a secret of that browser
 * @param p256dh the public key that a notice is encrypted for
 * @param auth 128 bits that the sender shares with the browser
 */
public record PushTarget(
        @NotNull @Size(min = 10, max = 1000) String endpoint,
        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{87}") String p256dh,
        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{22}") String auth)
        implements Serializable {

    /** Whether the key is a point on the curve; nothing could be encrypted for another. */
    boolean isEncryptable() {
        try {
            return UserAgentMessageEncryptionKeyInfo.from(keys()) != null;
        } catch (RuntimeException notOnTheCurve) {
            return false;
        }
    }

    com.zerodeplibs.webpush.PushSubscription subscription() {
        var subscription = new com.zerodeplibs.webpush.PushSubscription();
        subscription.setEndpoint(endpoint);
        subscription.setKeys(keys());
        return subscription;
    }

    private Keys keys() {
        Keys keys = new Keys();
        keys.setP256dh(p256dh);
        keys.setAuth(auth);
        return keys;
    }
}
