package cl.soser.canal.web.shared.error;

import cl.soser.canal.shared.CanalException;
import cl.soser.canal.shared.IncompleteException;
import cl.soser.canal.shared.IncompleteException.Missing;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.proof.FactorNeededException;
import cl.soser.canal.shared.throttle.TooManyRequestsException;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.request.LocalPath;
import jakarta.ejb.EJBAccessException;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.omnifaces.util.Beans;
import org.primefaces.csp.CspException;

/**
 * Turns what use cases throw into words, so that no view catches anything. A "no" of the business,
 * bad input and a lost race become messages on the page, which keeps what was typed; what does not
 * exist, or is not the caller's, becomes the one not-found page; anything else the error page.
 */
class CanalExceptionHandler extends ExceptionHandlerWrapper {

    /** The list of messages in the staff template. */
    private static final String MESSAGES = "messages";

    private static final Logger LOG = Logger.getLogger(CanalExceptionHandler.class.getName());

    private static final Set<VisitHint> SHOWN = EnumSet.of(VisitHint.SKIP_UNRENDERED);

    CanalExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            if (answered(context, events.next().getContext().getException())) {
                events.remove();
            }
        }
        super.handle();
    }

    private static boolean answered(FacesContext context, Throwable thrown) {
        if (context.getResponseComplete()) {
            return false;
        }
        boolean page = !canShowMessages(context);
        if (away(context, thrown)) {
            return true;
        }
        if (isStale(context, thrown)) {
            return expired(context);
        }
        if (find(NotFoundException.class, thrown) != null
                || find(EJBAccessException.class, thrown) != null) {
            return notFound(context);
        }
        if (find(FactorNeededException.class, thrown) != null) {
            return held(context);
        }
        TooManyRequestsException many = find(TooManyRequestsException.class, thrown);
        if (many != null) {
            return tooMany(context, many, page);
        }
        IncompleteException lacking = find(IncompleteException.class, thrown);
        if (lacking != null && !page) {
            return incomplete(context, lacking);
        }
        CanalException no = find(CanalException.class, thrown);
        if (no != null) {
            tell(no.getMessage(), page);
            return refused(context, words(no), page);
        }
        ConstraintViolationException bad = find(ConstraintViolationException.class, thrown);
        if (bad != null) {
            return invalid(context, bad, page);
        }
        if (find(OptimisticLockException.class, thrown) != null) {
            tell("error.changedMeanwhile", page);
            return refused(context, Bundles.text("error.changedMeanwhile"), page);
        }
        return !page && ajax(context) && broken(context, thrown);
    }

    private static void tell(String reason, boolean page) {
        if (!page) {
            Beans.fireEvent(new ActionRefused(reason));
        }
    }

    /** What a refusal speaks of may hold codes, as the history does. */
    private static String words(CanalException no) {
        return Bundles.text(no.getMessage(), inWords(no.arguments()));
    }

    static Object[] inWords(Object... arguments) {
        return Arrays.stream(arguments)
                .map(one -> one instanceof String text ? HistoryLine.words(text) : one)
                .toArray();
    }

    /** The page it was sent from is gone or was never ours: its state or its mark is unknown. */
    private static boolean isStale(FacesContext context, Throwable thrown) {
        return find(ViewExpiredException.class, thrown) != null
                || find(SessionEndedException.class, thrown) != null
                || find(CspException.class, thrown) != null
                || context.isPostback() && context.getCurrentPhaseId() == PhaseId.RESTORE_VIEW;
    }

    /**
     * Messages can still reach the page: a person sent a form and the answer is not being written
     * yet.
     */
    private static boolean canShowMessages(FacesContext context) {
        return context.isPostback()
                && context.getViewRoot() != null
                && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE
                && context.getCurrentPhaseId() != PhaseId.RESTORE_VIEW;
    }

    private static boolean ajax(FacesContext context) {
        return context.getPartialViewContext().isAjaxRequest();
    }

    /** A page kept open too long: the same address again, fresh, or a page that explains. */
    private static boolean expired(FacesContext context) {
        if (ajax(context)) {
            try {
                context.getExternalContext().redirect(request(context).getRequestURI());
            } catch (IOException e) {
                throw new FacesException(e);
            }
            return true;
        }
        ErrorReason.expire(request(context));
        return error(context, 409);
    }

    /** A call in the background leaves the page as it is; its script says what happened. */
    private static boolean away(FacesContext context, Throwable thrown) {
        HttpServletResponse response =
                (HttpServletResponse) context.getExternalContext().getResponse();
        try {
            if (!OutageAnswer.get().isGiven(request(context), response, thrown)) {
                return false;
            }
        } catch (IOException e) {
            throw new FacesException(e);
        }
        context.responseComplete();
        return true;
    }

    private static boolean notFound(FacesContext context) {
        if (ajax(context) && canShowMessages(context)) {
            return refused(context, Bundles.text("error.notFound"), false);
        }
        return error(context, 404);
    }

    /** The second factor is asked for, and the form goes on afterwards as it was sent. */
    private static boolean held(FacesContext context) {
        HttpServletRequest request = request(context);
        if (!ajax(context)) {
            ErrorReason.hold(request, false);
            return error(context, 403);
        }
        try {
            String page = request.getHeader("Referer");
            String path = page == null ? "" : page.replaceFirst("^https?://[^/]+", "");
            context.getExternalContext().redirect(LocalPath.confirmation(path));
        } catch (IOException e) {
            throw new FacesException(e);
        }
        return true;
    }

    private static boolean refused(FacesContext context, String words, boolean page) {
        if (page) {
            ErrorReason.refuse(request(context), ErrorReason.REFUSED, words);
            return error(context, 409);
        }
        addError(context, null, words);
        context.renderResponse();
        return true;
    }

    private static boolean tooMany(
            FacesContext context, TooManyRequestsException many, boolean page) {
        ExternalContext external = context.getExternalContext();
        external.setResponseHeader("Retry-After", Long.toString(many.retryAfterSeconds()));
        String words = Bundles.text(many.getMessage(), many.arguments());
        if (page) {
            ErrorReason.refuse(request(context), ErrorReason.TOO_MANY, words);
            return error(context, 429);
        }
        if (!ajax(context)) {
            external.setResponseStatus(429);
        }
        return refused(context, words, false);
    }

    private static boolean incomplete(FacesContext context, IncompleteException lacking) {
        for (Missing lack : lacking.lacks()) {
            addError(
                    context,
                    place(context, lack.field(), lack.row()),
                    Bundles.text(lack.key(), lack.arguments()));
        }
        context.renderResponse();
        return true;
    }

    private static boolean invalid(
            FacesContext context, ConstraintViolationException bad, boolean page) {
        if (page) {
            return error(context, 400);
        }
        for (ConstraintViolation<?> violation : bad.getConstraintViolations()) {
            String place = place(context, property(violation), null);
            if (place == null || context.getMessageList(place).isEmpty()) {
                addError(
                        context,
                        place,
                        violation.getMessage(),
                        violation.getMessageTemplate().endsWith(".missing}") ? "" : null);
            }
        }
        context.renderResponse();
        return true;
    }

    private static boolean broken(FacesContext context, Throwable thrown) {
        String reference =
                SecretTokens.hash(SecretTokens.random()).substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.log(
                Level.SEVERE,
                thrown,
                () -> "error " + reference + " in " + context.getViewRoot().getViewId());
        addError(context, null, Bundles.text("error.broken", reference));
        context.renderResponse();
        return true;
    }

    /**
     * The input is not marked invalid: it would then be drawn without what was typed. The list of
     * messages is drawn even for a call in the background that leaves it alone otherwise.
     */
    private static void addError(FacesContext context, String place, String words) {
        addError(context, place, words, null);
    }

    /**
     * @param detail empty where the words name the field themselves
     */
    private static void addError(FacesContext context, String place, String words, String detail) {
        context.addMessage(place, new FacesMessage(FacesMessage.SEVERITY_ERROR, words, detail));
        context.validationFailed();
        if (ajax(context)) {
            context.getPartialViewContext().getRenderIds().add(MESSAGES);
        }
    }

    private static String property(ConstraintViolation<?> violation) {
        String name = null;
        for (Path.Node node : violation.getPropertyPath()) {
            name = node.getName() == null ? name : node.getName();
        }
        return name;
    }

    /**
     * Client id of what the page shows by this name: the field that is called, or bound to, this
     * property, else any part that is called so; null when the page shows none.
     *
     * @param row which of a table's; null where there is no table
     */
    private static String place(FacesContext context, String property, Integer row) {
        if (property == null) {
            return null;
        }
        String[] found = new String[2];
        context.getViewRoot()
                .visitTree(
                        VisitContext.createVisitContext(context, null, SHOWN),
                        (visit, component) -> {
                            boolean field =
                                    component instanceof EditableValueHolder
                                            && shows(component, property);
                            if (!field && !property.equals(component.getId())) {
                                return VisitResult.ACCEPT;
                            }
                            String id = component.getClientId(context);
                            if (row != null && !id.contains(":" + row + ":")) {
                                return VisitResult.ACCEPT;
                            }
                            found[field ? 0 : 1] = id;
                            return field ? VisitResult.COMPLETE : VisitResult.ACCEPT;
                        });
        return found[0] == null ? found[1] : found[0];
    }

    private static boolean shows(UIComponent component, String property) {
        var bound = component.getValueExpression("value");
        return property.equals(component.getId())
                || bound != null && bound.getExpressionString().endsWith("." + property + "}");
    }

    private static boolean error(FacesContext context, int status) {
        ExternalContext external = context.getExternalContext();
        try {
            external.responseSendError(status, null);
        } catch (IOException e) {
            throw new FacesException(e);
        }
        context.responseComplete();
        return true;
    }

    private static HttpServletRequest request(FacesContext context) {
        return (HttpServletRequest) context.getExternalContext().getRequest();
    }

    static <T extends Throwable> T find(Class<T> type, Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }
}
