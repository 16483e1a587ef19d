package cl.soser.canal.web.shared.signin;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;

/** Recovery codes that their owner has not yet said to have written down. */
public record NewCodes(List<String> codes) implements Serializable {

    private static final String KEY = "canal.newCodes";

    public NewCodes {
        codes = List.copyOf(codes);
    }

    public static List<String> of(HttpSession session) {
        return session != null && session.getAttribute(KEY) instanceof NewCodes kept
                ? kept.codes()
                : List.of();
    }

    public void keepIn(HttpSession session) {
        session.setAttribute(KEY, this);
    }

    public static void drop(HttpSession session) {
        session.removeAttribute(KEY);
    }
}
