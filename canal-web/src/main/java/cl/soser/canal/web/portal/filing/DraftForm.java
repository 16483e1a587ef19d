package cl.soser.canal.web.portal.filing;

import cl.soser.canal.filing.Consent;
import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.DraftState;
import cl.soser.canal.filing.DraftValues;
import cl.soser.canal.filing.FilingResult;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.question.ReplyValues;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.TypedField;
import cl.soser.canal.web.shared.form.QuestionForm;
import cl.soser.canal.web.shared.request.ClientNetwork;
import cl.soser.canal.web.shared.request.VisitorCookies;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.omnifaces.util.Faces;

/**
 * The draft behind the guided form: read by its cookie, filled by the inputs, kept again. The
 * inputs of field x have the client id {@code f:x:x}.
 */
@Named
@RequestScoped
public class DraftForm {

    @Inject FilingService filingService;
    @Inject VisitorCookies cookies;
    @Inject ClientNetwork networks;
    @Inject HttpServletRequest request;

    private final DraftFields fields = new DraftFields();
    private String token;
    private String next;
    private String key;
    private DraftValues typed = DraftValues.NOTHING;
    private String number;
    private boolean left;

    @PostConstruct
    void read() {
        DraftRequest about = DraftRequest.of(request, cookies, filingService);
        token = about.token();
        next = about.next();
        if (token != null) {
            typed = about.state().typed();
            number = about.state().number();
            keepCookie();
        }
        fields.show(typed);
    }

    /** The answer that brought it may have been lost. */
    private void keepCookie() {
        if (!cookies.draft(request).equals(Optional.of(token))) {
            cookies.keepDraft(Faces.getResponse(), token);
        }
    }

    /** Takes over what a page sent of any step; the last is not built while it is taken in. */
    void takeSent() {
        fields.take(DraftRequest.typed(request));
    }

    /** Answers for the writer what they left to us; nothing of it is kept before they go on. */
    void complete() {
        fields.complete(filingService.completed(typed.with(fields.written(typed))));
    }

    /**
     * Keeps what is on the form now, right or wrong; opens a draft where there is none.
     *
     * @return false when its twin was filed meanwhile, as a double click does: nothing more is kept
     */
    boolean keep() {
        return keep(fields.written(typed), QuestionForm.sent(request));
    }

    private boolean keep(Map<TypedField, String> newer, ReplyValues replies) {
        if (!filingService.save(token, newer, replies)) {
            number = filingService.read(token).map(DraftState::number).orElse(null);
            if (number != null) {
                return false;
            }
            keepAs(filingService.open(network(), next, newer, replies));
        }
        hold(newer, replies);
        return true;
    }

    /**
     * Files what is on the form now, where nothing of it was kept.
     *
     * @return empty where that cannot be done at once: then it is kept first
     */
    Optional<FilingResult> fileUnkept(Consent consent) {
        if (token != null) {
            return Optional.empty();
        }
        Map<TypedField, String> newer = fields.written(typed);
        ReplyValues replies = QuestionForm.sent(request);
        String opened = next == null ? SecretTokens.random() : next;
        Optional<FilingResult> filed =
                filingService.submitNew(opened, newer, replies, consent, network());
        if (filed.isPresent()) {
            keepAs(opened);
            hold(newer, replies);
        }
        return filed;
    }

    private void keepAs(String opened) {
        token = opened;
        cookies.keepDraft(Faces.getResponse(), token);
    }

    private void hold(Map<TypedField, String> newer, ReplyValues replies) {
        typed = typed.with(newer).with(replies);
        fields.show(typed);
    }

    /** Leaves the draft behind, filed or unwanted. */
    void leave() {
        left = true;
        token = null;
        next = null;
        number = null;
        typed = DraftValues.NOTHING;
        cookies.dropDraft(Faces.getResponse());
        fields.show(typed);
    }

    String network() {
        return networks.of(request);
    }

    String token() {
        return token;
    }

    DraftValues typed() {
        return typed;
    }

    /** Of the ticket this draft became; null while it is being written. */
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

    /** By the keys of {@link DraftField#all}. */
    public Map<String, Object> getFields() {
        return fields.values();
    }

    /** Whether there is no draft, and so nothing that was typed. */
    boolean isUnwritten() {
        return token == null;
    }

    /** Whether it was left behind just now. */
    boolean isLeft() {
        return left;
    }
}
