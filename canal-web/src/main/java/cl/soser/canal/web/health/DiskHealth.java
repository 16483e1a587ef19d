package cl.soser.canal.web.health;

import cl.soser.canal.shared.setting.InstallationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that CANAL_HOME can take the largest submission (ten files of 15 MB) twice over. */
@Readiness
@ApplicationScoped
class DiskHealth implements HealthCheck {

    private static final long ENOUGH = 2L * 10 * 15 * 1024 * 1024;

    @Inject InstallationSettings installationSettings;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("disk")
                .status(hasRoom(installationSettings.home()))
                .build();
    }

    private static boolean hasRoom(Path home) {
        try {
            return Files.isWritable(home) && Files.getFileStore(home).getUsableSpace() > ENOUGH;
        } catch (IOException e) {
            return false;
        }
    }
}
