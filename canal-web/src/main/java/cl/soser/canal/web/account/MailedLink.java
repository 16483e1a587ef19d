package cl.soser.canal.web.account;

import cl.soser.canal.web.shared.Links;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;

/** The secret of a mailed link, in the browser, for the one page it belongs to. */
@ApplicationScoped
public class MailedLink {

    private static final String NAME = "canal-enlace";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final int SECONDS = (int) Duration.ofHours(1).toSeconds();

    @Inject Links links;

    void keep(HttpServletRequest request, HttpServletResponse response, String token) {
        String value = TOKEN.matcher(token).matches() ? token : "x";
        response.addCookie(cookie(request, value, SECONDS));
    }

    /** Null when no link was opened in this browser. */
    public String token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(NAME) && !cookie.getValue().isEmpty()) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(request, "", 0));
    }

    private Cookie cookie(HttpServletRequest request, String value, int seconds) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setPath(page(request));
        cookie.setHttpOnly(true);
        cookie.setSecure(links.isSecure());
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** FacesViews forwards to the page's file; the browser knows only the address without it. */
    private static String page(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.endsWith(".xhtml") ? path.substring(0, path.length() - 6) : path;
    }
}
