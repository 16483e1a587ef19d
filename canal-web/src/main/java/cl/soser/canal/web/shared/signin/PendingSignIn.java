package cl.soser.canal.web.shared.signin;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;

/**
 * A session whose owner showed the password and still has to show the second factor. It gives no
 * right: the container knows no caller.
 *
 * @param token the secret for the second step
 * @param back where they were going; null for nowhere
 */
record PendingSignIn(String token, String back) implements Serializable {

    private static final String KEY = "canal.pending";

    static PendingSignIn of(HttpSession session) {
        return session == null ? null : (PendingSignIn) session.getAttribute(KEY);
    }

    void keepIn(HttpSession session) {
        session.setAttribute(KEY, this);
    }

    PendingSignIn to(String place) {
        return new PendingSignIn(token, place);
    }
}
