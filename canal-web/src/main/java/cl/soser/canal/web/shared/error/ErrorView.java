package cl.soser.canal.web.shared.error;

import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.request.AccessRefusalService;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.request.LocalPath;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the error page says. It shows no detail of a failure: a reference that is also in the log
 * stands for it.
 */
@Named
@RequestScoped
public class ErrorView {

    static final String EXPIRED = "expired";
    public static final String FOREIGN = "foreign";
    static final String REFUSED = "refused";
    static final String NOT_FOUND = "notFound";
    public static final String TOO_MANY = "tooMany";
    static final String AWAY = "away";
    static final String HELD = "factor";
    public static final String TOO_LONG = "tooLong";

    private static final Set<String> FAILING = Set.of("broken", AWAY, "closed");
    private static final String KIND = "canal.error.kind";
    private static final String WORDS = "canal.error.words";
    private static final String TYPED = "canal.error.typed";
    private static final String PAGE = "canal.error.page";
    private static final String UNSENT = "canal.error.unsent";
    private static final String WRONG = "canal.error.wrong";
    private static final Logger LOG = Logger.getLogger(ErrorView.class.getName());

    @Inject HttpServletRequest request;
    @Inject AccessRefusalService accessRefusalService;
    @Inject CurrentUser currentUser;

    private String kind;
    private String reference;

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

    @PostConstruct
    void look() {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int given = code instanceof Integer number ? number : 404;
        Object chosen = request.getAttribute(KIND);
        kind = chosen != null ? chosen.toString() : kindOf(given);
        int status = given == 403 && chosen == null ? 404 : given;
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
        if (given == 403 && request.getUserPrincipal() != null) {
            accessRefusalService.refused(
                    oneLine(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
        }
        if ("broken".equals(kind)) {
            report();
        }
    }

    private static String kindOf(int status) {
        return switch (status) {
            case 401, 403, 404 -> NOT_FOUND;
            case 409 -> REFUSED;
            case 413 -> "tooLarge";
            case 429 -> TOO_MANY;
            case 503 -> "closed";
            default -> status >= 500 ? "broken" : "badRequest";
        };
    }

    private void report() {
        reference =
                SecretTokens.hash(SecretTokens.random()).substring(0, 8).toUpperCase(Locale.ROOT);
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        LOG.log(Level.SEVERE, cause, () -> "error " + reference + " at " + oneLine(address));
    }

    private static String oneLine(Object text) {
        return String.valueOf(text).replaceAll("\\p{Cntrl}", "_");
    }

    public String getKind() {
        return kind;
    }

    /** Whether to say it in the frame of the desk; not where the server itself fails. */
    public boolean isDesk() {
        return currentUser.isAtDesk() && !FAILING.contains(kind);
    }

    public String getTitle() {
        return Bundles.text("errorPage." + kind + ".title");
    }

    public String getText() {
        Object words = request.getAttribute(WORDS);
        return words != null ? words.toString() : Bundles.text("errorPage." + kind + ".text");
    }

    /** What was written in a form that came too late. */
    public List<?> getTyped() {
        return request.getAttribute(TYPED) instanceof List<?> words ? words : List.of();
    }

    /** The page of such a form, after the sign-in page for unauthenticated users; null for none. */
    public String getWayBack() {
        String page = (String) request.getAttribute(PAGE);
        if (page == null || request.getUserPrincipal() != null) {
            return page;
        }
        return LocalPath.signIn(page, true);
    }

    /** It waits for the second factor. */
    public boolean isHeld() {
        return HELD.equals(kind);
    }

    /** What was shown just now was not right. */
    public boolean isWrong() {
        return Boolean.TRUE.equals(request.getAttribute(WRONG));
    }

    /** The page that asks for the second factor and then leads back. */
    public String getConfirmation() {
        return LocalPath.confirmation((String) request.getAttribute(PAGE));
    }

    /** What can be sent again; null for nothing. */
    public UnsentForm getUnsent() {
        return (UnsentForm) request.getAttribute(UNSENT);
    }

    /** Null unless something broke. */
    public String getReference() {
        return reference;
    }
}
