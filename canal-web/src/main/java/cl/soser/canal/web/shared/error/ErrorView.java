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

    private static final Set<String> FAILING = Set.of("broken", ErrorReason.AWAY, "closed");
    private static final Logger LOG = Logger.getLogger(ErrorView.class.getName());

    @Inject HttpServletRequest request;
    @Inject AccessRefusalService accessRefusalService;
    @Inject CurrentUser currentUser;

    private String kind;
    private String reference;

    @PostConstruct
    void look() {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int given = code instanceof Integer number ? number : 404;
        Object chosen = request.getAttribute(ErrorReason.KIND);
        kind = chosen != null ? chosen.toString() : ErrorReason.kindOf(given);
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
        Object words = request.getAttribute(ErrorReason.WORDS);
        return words != null ? words.toString() : Bundles.text("errorPage." + kind + ".text");
    }

    /** What was written in a form that came too late. */
    public List<?> getTyped() {
        return request.getAttribute(ErrorReason.TYPED) instanceof List<?> words ? words : List.of();
    }

    /** The page of such a form, after the sign-in page for unauthenticated users; null for none. */
    public String getWayBack() {
        String page = (String) request.getAttribute(ErrorReason.PAGE);
        if (page == null || request.getUserPrincipal() != null) {
            return page;
        }
        return LocalPath.signIn(page, true);
    }

    /** It waits for the second factor. */
    public boolean isHeld() {
        return ErrorReason.HELD.equals(kind);
    }

    /** What was shown just now was not right. */
    public boolean isWrong() {
        return Boolean.TRUE.equals(request.getAttribute(ErrorReason.WRONG));
    }

    /** The page that asks for the second factor and then leads back. */
    public String getConfirmation() {
        return LocalPath.confirmation((String) request.getAttribute(ErrorReason.PAGE));
    }

    /** What can be sent again; null for nothing. */
    public UnsentForm getUnsent() {
        return (UnsentForm) request.getAttribute(ErrorReason.UNSENT);
    }

    /** Null unless something broke. */
    public String getReference() {
        return reference;
    }
}
