package cl.soser.canal.web.shared.files;

import cl.soser.canal.shared.Tokens;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The token of the draft a visitor is writing, which is also that of the basket its files wait in.
 * A cookie no script can read; it goes with the browser's session.
 */
public final class BasketCookie {

    public static final String NAME = "canal-borrador";

    private static final String HOST = "__Host-";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private BasketCookie() {}

    public static Optional<String> token(HttpServletRequest request) {
        return read(request, NAME);
    }

    /** The token the visitor has, or a new one that the answer brings. */
    public static String give(
            HttpServletRequest request, HttpServletResponse response, boolean secure) {
        return token(request)
                .orElseGet(
                        () -> {
                            String token = Tokens.random();
                            response.addCookie(cookie(token, secure, -1));
                            return token;
                        });
    }

    /** What was filed is no draft any more; the next one gets a basket of its own. */
    public static void forget(HttpServletResponse response, boolean secure) {
        response.addCookie(cookie("", secure, 0));
    }

    static Optional<String> read(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> isCalled(cookie, name))
                .map(Cookie::getValue)
                .filter(BasketCookie::isToken)
                .findFirst();
    }

    /** Where the site is reached by TLS the name says that no other host can have set it. */
    private static boolean isCalled(Cookie cookie, String name) {
        return cookie.getName().equals(name) || cookie.getName().equals(HOST + name);
    }

    static boolean isToken(String text) {
        return text != null && TOKEN.matcher(text).matches();
    }

    private static Cookie cookie(String token, boolean secure, int seconds) {
        var cookie = new Cookie(secure ? HOST + NAME : NAME, token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
