package cl.soser.canal.web.shared.request;

import cl.soser.canal.shared.SecretTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * The secret of a mailed link, in the browser, for the one page it belongs to. Where several links
 * may be open at once, each page names its own in its address by a handle, which is useless without
 * the secret, so that two windows never mix their links.
 */
@ApplicationScoped
public class MailedLink {

    /** Which of several links a page is about. */
    public static final String HANDLE = "e";

    private static final String NAME = "canal-enlace";
    private static final Pattern WORD = Pattern.compile("[0-9a-f]{12}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final int SECONDS = (int) Duration.ofHours(1).toSeconds();

    @Inject Links links;

    public void keep(HttpServletRequest request, HttpServletResponse response, String token) {
        response.addCookie(cookie(request, NAME, wellFormed(token), SECONDS));
    }

    /** Beside the others that are open; answers the handle by which it is found again. */
    public String keepApart(
            HttpServletRequest request, HttpServletResponse response, String token) {
        String value = wellFormed(token);
        String handle = SecretTokens.hash(value).substring(0, 12);
        response.addCookie(cookie(request, NAME + "-" + handle, value, SECONDS));
        return handle;
    }

    private static String wellFormed(String token) {
        return TOKEN.matcher(token).matches() ? token : "x";
    }

    /** Which of several links the page is about; empty where its address does not say. */
    public String handle(HttpServletRequest request) {
        String value = request.getParameter(HANDLE);
        return value != null && WORD.matcher(value).matches() ? value : "";
    }

    /** Of a page about this link and no other that is open in another window. */
    public String address(HttpServletRequest request, String page) {
        String handle = handle(request);
        return handle.isEmpty()
                ? page
                : page + (page.contains("?") ? "&" : "?") + HANDLE + "=" + handle;
    }

    /** Null when no link was opened in this browser. */
    public String token(HttpServletRequest request) {
        String handle = handle(request);
        String name = handle.isEmpty() ? NAME : NAME + "-" + handle;
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    public void forget(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(request, NAME, "", 0));
    }

    private Cookie cookie(HttpServletRequest request, String name, String value, int seconds) {
        Cookie cookie = new Cookie(name, value);
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
