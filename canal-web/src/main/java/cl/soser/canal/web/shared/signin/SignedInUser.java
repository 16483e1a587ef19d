package cl.soser.canal.web.shared.signin;

import cl.soser.canal.account.signin.SignInService;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;

/**
 * What a session knows of who it belongs to: enough for any node to ask the database on each
 * request, and no right by itself.
 *
 * @param since when it was opened, whatever was done with it meanwhile
 * @param used when its owner last did something
 * @param proved when its owner last showed the second factor, or the password where there is none;
 *     null if never, because the browser is remembered
 * @param keyHash of the cookie that must come with it: 256 random bits, of which the id of a
 *     session has too few; null in a session that the version before opened
 */
record SignedInUser(
        SignInService.Opened opened, Instant since, Instant used, Instant proved, String keyHash)
        implements Serializable {

    private static final String KEY = "canal.signedIn";

    static SignedInUser of(HttpSession session) {
        return session == null ? null : (SignedInUser) session.getAttribute(KEY);
    }

    void keepIn(HttpSession session) {
        session.setAttribute(KEY, this);
    }

    SignedInUser usedAt(Instant now) {
        return new SignedInUser(opened, since, now, proved, keyHash);
    }

    SignedInUser provedAt(Instant now) {
        return new SignedInUser(opened, since, now, now, keyHash);
    }

    /** Goes on after its owner ended all sessions. */
    SignedInUser as(SignInService.Opened again) {
        return new SignedInUser(again, since, used, proved, keyHash);
    }
}
