package cl.soser.canal.web.shared.signin;

import cl.soser.canal.account.factor.FactorSignInService;
import cl.soser.canal.account.signin.SignInService;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.web.shared.request.VisitorCookies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Opens sessions: of who may enter, and of who showed the password and must show more. */
@ApplicationScoped
class SessionEntrance {

    private static final Duration PENDING_LIVES = Duration.ofMinutes(15);

    @Inject SignInService signInService;
    @Inject FactorSignInService factorSignInService;
    @Inject SessionLimits limits;
    @Inject VisitorCookies cookies;
    @Inject Clock clock;

    /** The password of this account was right; false if it must show its second factor first. */
    boolean isOpened(HttpServletRequest request, HttpServletResponse response, long account) {
        if (factorSignInService.isAsked(account, cookies.remembered(request))) {
            HttpSession session = fresh(request);
            session.setMaxInactiveInterval((int) PENDING_LIVES.toSeconds());
            new PendingSignIn(factorSignInService.begin(account), null).keepIn(session);
            return false;
        }
        open(request, response, account, null);
        return true;
    }

    /**
     * @param proved when the second factor was shown; null if it was not
     */
    void open(
            HttpServletRequest request,
            HttpServletResponse response,
            long account,
            Instant proved) {
        HttpSession session = fresh(request);
        String key = SecretTokens.random();
        Instant now = clock.instant();
        SignedInUser signedIn =
                new SignedInUser(
                        signInService.open(account), now, now, proved, SecretTokens.hash(key));
        session.setMaxInactiveInterval((int) limits.idle(signedIn).toSeconds());
        signedIn.keepIn(session);
        cookies.keepSession(response, key);
    }

    /** A new session with a new id: what was planted before is worth nothing after. */
    private static HttpSession fresh(HttpServletRequest request) {
        HttpSession planted = request.getSession(false);
        if (planted != null) {
            planted.invalidate();
        }
        HttpSession session = request.getSession(true);
        if (session.getId().equals(request.getRequestedSessionId())) {
            request.changeSessionId();
        }
        return session;
    }

    /** Whose session this is; null for nobody's, or if its key did not come with it. */
    SignedInUser signedIn(HttpServletRequest request) {
        SignedInUser signedIn = SignedInUser.of(request.getSession(false));
        if (signedIn == null || signedIn.keyHash() == null) {
            return signedIn;
        }
        String key = cookies.session(request);
        return key != null && SecretTokens.hash(key).equals(signedIn.keyHash()) ? signedIn : null;
    }
}
