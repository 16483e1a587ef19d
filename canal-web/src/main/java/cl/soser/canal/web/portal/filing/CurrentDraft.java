package cl.soser.canal.web.portal.filing;

import cl.soser.canal.filing.DraftState;
import cl.soser.canal.filing.DraftValues;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.web.shared.request.VisitorCookies;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.omnifaces.util.Faces;

/** Which draft the guided form is about; see {@link DraftRequest}. */
@Named
@RequestScoped
public class CurrentDraft {

    @Inject FilingService filingService;
    @Inject VisitorCookies cookies;
    @Inject HttpServletRequest request;

    private String token;
    private String next;
    private String key;
    private DraftValues found = DraftValues.NOTHING;
    private String number;
    private boolean left;

    @PostConstruct
    void read() {
        DraftRequest about = DraftRequest.of(request, cookies, filingService);
        token = about.token();
        next = about.next();
        if (token != null) {
            found = about.state().typed();
            number = about.state().number();
            keepCookie();
        }
    }

    /** The answer that brought it may have been lost. */
    private void keepCookie() {
        if (!cookies.draft(request).equals(Optional.of(token))) {
            cookies.keepDraft(Faces.getResponse(), token);
        }
    }

    /** What was kept of it before this request. */
    DraftValues found() {
        return found;
    }

    /** The draft is that one from now on. */
    void keepAs(String opened) {
        token = opened;
        cookies.keepDraft(Faces.getResponse(), token);
    }

    /** Looks whether it has become a ticket meanwhile. */
    void readNumberAgain() {
        number = filingService.read(token).map(DraftState::number).orElse(null);
    }

    /** Leaves the draft behind, filed or unwanted. */
    void leave() {
        left = true;
        token = null;
        next = null;
        number = null;
        cookies.dropDraft(Faces.getResponse());
    }

    /** Null where there is none, and so nothing that was typed. */
    String token() {
        return token;
    }

    /** The token with which one is to be opened; null for any. */
    String next() {
        return next;
    }

    /** Of the ticket it became; null while it is being written. */
    String number() {
        return number;
    }

    /**
     * The token of the draft, or the one with which this page's first sending opens it: a page
     * whose answer was lost, or that waits on a phone, says by it which request it is.
     */
    public String getKey() {
        if (token != null) {
            return token;
        }
        if (key == null) {
            key = next == null ? SecretTokens.random() : next;
        }
        return key;
    }

    boolean isUnwritten() {
        return token == null;
    }

    /** Whether it was left behind just now. */
    boolean isLeft() {
        return left;
    }
}
