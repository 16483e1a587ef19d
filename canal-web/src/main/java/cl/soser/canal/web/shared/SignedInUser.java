package cl.soser.canal.web.shared;

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
 */
record SignedInUser(SignInService.Opened opened, Instant since, Instant used)
        implements Serializable {

    private static final String KEY = "canal.signedIn";

    static SignedInUser of(HttpSession session) {
        return session == null ? null : (SignedInUser) session.getAttribute(KEY);
    }

    void keepIn(HttpSession session) {
        session.setAttribute(KEY, this);
    }

    SignedInUser usedAt(Instant now) {
        return new SignedInUser(opened, since, now);
    }
}
