package cl.soser.canal.notification.push;

import cl.soser.canal.shared.setting.InstallationSecrets;
import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/**
 * The pair of keys that push services know this installation by (RFC 8292). It is made once: a
 * browser subscribes for one public key, and would never hear of the next.
 */
@ApplicationScoped
class VapidKeys {

    private static final String NAME = "push.vapid";

    @Inject InstallationSecrets installationSecrets;

    VAPIDKeyPair pair() {
        return read(installationSecrets.get(NAME, VapidKeys::make));
    }

    /** As a browser wants it: the point on the curve in 87 characters. */
    String publicKey() {
        return pair().extractPublicKeyInUncompressedFormAsString();
    }

    static VAPIDKeyPair read(String kept) {
        String[] parts = kept.split("\\.");
        return VAPIDKeyPairs.of(
                PrivateKeySources.ofPKCS8Bytes(Base64.getUrlDecoder().decode(parts[0])),
                PublicKeySources.ofX509Bytes(Base64.getUrlDecoder().decode(parts[1])));
    }

    static String make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            return text(pair.getPrivate().getEncoded()) + "." + text(pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
