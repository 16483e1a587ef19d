package cl.soser.canal.evidence;

import cl.soser.canal.shared.setting.InstallationSettings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The key that marks and signs, and the one of before, which is still known. */
@ApplicationScoped
class EvidenceKeys {

    @Inject InstallationSettings installationSettings;

    private Known keys;

    /** The keys themselves, for whoever compares outside the container's threads. */
    record Known(EvidenceKey present, EvidenceKey old) {

        Optional<EvidenceKey> of(String id) {
            if (present.id().equals(id)) {
                return Optional.of(present);
            }
            return Optional.ofNullable(old).filter(key -> key.id().equals(id));
        }

        /** Whether a key of this installation marked that. */
        boolean marked(String keyId, byte[] content, String mark) {
            return of(keyId).filter(key -> key.marked(content, mark)).isPresent();
        }
    }

    @PostConstruct
    void read() {
        keys =
                new Known(
                        new EvidenceKey(installationSettings.evidenceKey()),
                        installationSettings.oldEvidenceKey().map(EvidenceKey::new).orElse(null));
    }

    Known all() {
        return keys;
    }

    EvidenceKey present() {
        return keys.present();
    }

    Optional<EvidenceKey> known(String id) {
        return keys.of(id);
    }

    /** Whether a key of this installation marked that. */
    boolean marked(String keyId, byte[] content, String mark) {
        return keys.marked(keyId, content, mark);
    }
}
