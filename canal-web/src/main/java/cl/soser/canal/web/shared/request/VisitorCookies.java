package cl.soser.canal.web.shared.request;

import cl.soser.canal.shared.SecretTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a browser carries: of a visitor without a session the draft being written, which is also the
 * basket of its files, and the grant to follow one ticket; of who is signed in the key of the
 * session, and the mark of a browser that is remembered. All are secrets of 256 bits that no script
 * can read.
 */
@ApplicationScoped
public class VisitorCookies {

    private static final String DRAFT = "canal-borrador";
    private static final String GRANT = "canal-seguimiento";
    private static final String SESSION = "canal-sesion";
    private static final String REMEMBERED = "canal-recordado";

    /** As long as files wait for what they go with; a shared computer forgets soon enough. */
    private static final Duration DRAFT_LIVES = Duration.ofDays(2);

    private static final Duration GRANT_LIVES = Duration.ofHours(1);

    /** The server forgets earlier, by its settings; browsers keep nothing for longer. */
    private static final Duration REMEMBERED_LIVES = Duration.ofDays(400);

    /** Until the browser is closed. */
    private static final Duration WITH_BROWSER = Duration.ofSeconds(-1);

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Inject Links links;

    /** The token of the draft; empty when there is none or it cannot be one of ours. */
    public Optional<String> draft(HttpServletRequest request) {
        return read(request, name(DRAFT));
    }

    /** The token of the draft, or a new one that the answer brings. */
    public String draftOrNew(HttpServletRequest request, HttpServletResponse response) {
        return draft(request)
                .orElseGet(
                        () -> {
                            String token = SecretTokens.random();
                            keepDraft(response, token);
                            return token;
                        });
    }

    public void keepDraft(HttpServletResponse response, String token) {
        write(response, name(DRAFT), token, DRAFT_LIVES);
    }

    public void dropDraft(HttpServletResponse response) {
        write(response, name(DRAFT), "", Duration.ZERO);
    }

    /** The grant to follow a ticket; null when there is none. */
    public String grant(HttpServletRequest request) {
        return read(request, name(GRANT)).orElse(null);
    }

    public void keepGrant(HttpServletResponse response, String token) {
        write(response, name(GRANT), token, GRANT_LIVES);
    }

    /** The key that a session's id comes with; null when there is none. */
    public String session(HttpServletRequest request) {
        return read(request, name(SESSION)).orElse(null);
    }

    public void keepSession(HttpServletResponse response, String token) {
        write(response, name(SESSION), token, WITH_BROWSER);
    }

    /** What a browser that is remembered shows in place of the second factor; null for others. */
    public String remembered(HttpServletRequest request) {
        return read(request, name(REMEMBERED)).orElse(null);
    }

    public void keepRemembered(HttpServletResponse response, String token) {
        write(response, name(REMEMBERED), token, REMEMBERED_LIVES);
    }

    /** Whether it can be one of ours: 256 bits in 43 characters. */
    public static boolean isToken(String text) {
        return text != null && TOKEN.matcher(text).matches();
    }

    private static Optional<String> read(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name) && isToken(cookie.getValue())) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private void write(HttpServletResponse response, String name, String token, Duration life) {
        Cookie cookie = new Cookie(name, token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(links.isSecure());
        cookie.setMaxAge((int) life.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private String name(String plain) {
        return links.isSecure() ? "__Host-" + plain : plain;
    }
}
