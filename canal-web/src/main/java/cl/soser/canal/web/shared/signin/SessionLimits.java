package cl.soser.canal.web.shared.signin;

import cl.soser.canal.shared.setting.InstallationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** When sessions end: unused for a while, and at some point however used (OWASP ASVS 7.3). */
@Named
@ApplicationScoped
public class SessionLimits {

    @Inject InstallationSettings installationSettings;
    @Inject HttpServletRequest request;
    @Inject Clock clock;

    boolean isOver(SignedInUser session) {
        Instant now = clock.instant();
        return !now.isBefore(session.used().plus(idle(session))) || !now.isBefore(end(session));
    }

    Duration idle(SignedInUser session) {
        return installationSettings.sessionIdle(session.opened().staff());
    }

    private Instant end(SignedInUser session) {
        return session.since().plus(installationSettings.sessionLife(session.opened().staff()));
    }

    /** For the page's warning: seconds from now to the end if nothing is done. */
    public long getSecondsUnused() {
        SignedInUser session = SignedInUser.of(request.getSession(false));
        return session == null ? 0 : idle(session).toSeconds();
    }

    /** For the page's warning: seconds from now to the end that no use puts off. */
    public long getSecondsLeft() {
        SignedInUser session = SignedInUser.of(request.getSession(false));
        return session == null
                ? 0
                : Math.max(0, Duration.between(clock.instant(), end(session)).toSeconds());
    }
}
