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

    private EvidenceKey present;
    private EvidenceKey old;

    @PostConstruct
    void read() {
        present = new EvidenceKey(installationSettings.evidenceKey());
        old = installationSettings.oldEvidenceKey().map(EvidenceKey::new).orElse(null);
    }

    EvidenceKey present() {
        return present;
    }

    Optional<EvidenceKey> known(String id) {
        if (present.id().equals(id)) {
            return Optional.of(present);
        }
        return Optional.ofNullable(old).filter(key -> key.id().equals(id));
    }

    /** Whether a key of this installation marked that. */
    boolean marked(String keyId, byte[] content, String mark) {
        return known(keyId).filter(key -> key.marked(content, mark)).isPresent();
    }
}
