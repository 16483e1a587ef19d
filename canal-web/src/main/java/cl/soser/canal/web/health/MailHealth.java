package cl.soser.canal.web.health;

import cl.soser.canal.shared.setting.InstallationSettings;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Reports whether the mail server answers. It is never DOWN: mail that cannot leave waits in the
 * outbox, and no request should be turned away for that. Checked at most twice a minute, because
 * the page is public.
 */
@Readiness
@ApplicationScoped
class MailHealth implements HealthCheck {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int PATIENCE_MILLIS = 2000;

    @Resource(lookup = "mail/canal")
    Session mail;

    @Inject InstallationSettings installationSettings;
    @Inject Clock clock;

    private Instant lookedAt = Instant.EPOCH;
    private String seen;

    @Override
    public synchronized HealthCheckResponse call() {
        Instant now = clock.instant();
        if (Duration.between(lookedAt, now).abs().compareTo(FRESH) > 0) {
            lookedAt = now;
            seen = look();
        }
        return HealthCheckResponse.named("mail").up().withData("server", seen).build();
    }

    private String look() {
        Optional<String> host = installationSettings.smtpHost();
        if (host.isEmpty()) {
            return "none";
        }
        int port = Integer.parseInt(mail.getProperties().getProperty("mail.smtp.port", "25"));
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host.get(), port), PATIENCE_MILLIS);
            return "answers";
        } catch (IOException e) {
            return "silent";
        }
    }
}
