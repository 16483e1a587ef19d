package cl.soser.canal.web.shared.error;

import cl.soser.canal.web.shared.request.LocalPath;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Why a request is not done: kept with it for the page of errors, before the status is sent. */
public final class ErrorReason {

    static final String EXPIRED = "expired";
    public static final String FOREIGN = "foreign";
    static final String REFUSED = "refused";
    static final String NOT_FOUND = "notFound";
    public static final String TOO_MANY = "tooMany";
    static final String AWAY = "away";
    static final String HELD = "factor";
    public static final String TOO_LONG = "tooLong";

    static final String KIND = "canal.error.kind";
    static final String WORDS = "canal.error.words";
    static final String TYPED = "canal.error.typed";
    static final String PAGE = "canal.error.page";
    static final String UNSENT = "canal.error.unsent";
    static final String WRONG = "canal.error.wrong";

    private ErrorReason() {}

    /** Of a status that came without a reason. */
    static String kindOf(int status) {
        return switch (status) {
            case 401, 403, 404 -> NOT_FOUND;
            case 409 -> REFUSED;
            case 413 -> "tooLarge";
            case 429 -> TOO_MANY;
            case 503 -> "closed";
            default -> status >= 500 ? "broken" : "badRequest";
        };
    }

    public static void setKind(HttpServletRequest request, String kind) {
        request.setAttribute(KIND, kind);
    }

    /** A form came too late: its words are shown back, beside the way to its page. */
    public static void expire(HttpServletRequest request) {
        setKind(request, EXPIRED);
        request.setAttribute(TYPED, LostFormText.of(request));
        Object uri = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        String page = uri != null ? uri.toString() : request.getRequestURI();
        String query = uri != null ? null : request.getQueryString();
        request.setAttribute(
                PAGE, LocalPath.of(query == null ? page : page + "?" + query).orElse(page));
    }

    /** The database is away: a form can be sent again when it is back. */
    static void away(HttpServletRequest request) {
        setKind(request, AWAY);
        request.setAttribute(UNSENT, UnsentForm.of(request));
    }

    /** A file is not given before the second factor was shown again; then it is. */
    public static void leadToFactor(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", LocalPath.confirmation(path));
    }

    /**
     * The second factor is asked for once more: the form waits on the page that asks.
     *
     * @param wrong what was shown just now was not right
     */
    public static void hold(HttpServletRequest request, boolean wrong) {
        expire(request);
        setKind(request, HELD);
        request.removeAttribute(TYPED);
        request.setAttribute(UNSENT, UnsentForm.of(request));
        request.setAttribute(WRONG, wrong);
    }

    public static void refuse(HttpServletRequest request, String kind, String words) {
        request.setAttribute(KIND, kind);
        request.setAttribute(WORDS, words);
    }

    /** A file was not taken, or not given; the words say why. */
    public static void refuseFile(HttpServletRequest request, String words) {
        refuse(request, "GET".equals(request.getMethod()) ? "download" : "file", words);
    }
}
