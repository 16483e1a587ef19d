package cl.soser.canal.web.shared.signin;

import cl.soser.canal.account.factor.AppSecret;
import cl.soser.canal.shared.SecretTokens;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;

/**
 * What a session has offered and not yet taken: the secret for an app, and what a passkey signs.
 *
 * @param challenge new for every attempt
 */
public record FactorDraft(AppSecret secret, String challenge) implements Serializable {

    private static final String KEY = "canal.factorDraft";

    /** The present one, or a new one. */
    public static FactorDraft of(HttpSession session) {
        FactorDraft draft = (FactorDraft) session.getAttribute(KEY);
        return draft != null ? draft : keep(session, AppSecret.random());
    }

    /**
     * What was asked to be signed is void, whatever came of it; the secret is still on the screen.
     */
    public static void spend(HttpSession session) {
        keep(session, of(session).secret());
    }

    /** All of it was taken. */
    static void drop(HttpSession session) {
        session.removeAttribute(KEY);
    }

    private static FactorDraft keep(HttpSession session, AppSecret secret) {
        FactorDraft draft = new FactorDraft(secret, SecretTokens.random());
        session.setAttribute(KEY, draft);
        return draft;
    }
}
