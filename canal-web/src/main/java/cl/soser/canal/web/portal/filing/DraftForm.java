package cl.soser.canal.web.portal.filing;

import cl.soser.canal.filing.Consent;
import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.DraftValues;
import cl.soser.canal.filing.FilingResult;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.question.ReplyValues;
import cl.soser.canal.shared.TypedField;
import cl.soser.canal.web.shared.form.QuestionForm;
import cl.soser.canal.web.shared.request.ClientNetwork;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;

/**
 * What is on the guided form: as the {@link CurrentDraft} has it, filled by the inputs, kept again.
 * The inputs of field x have the client id {@code f:x:x}.
 */
@Named
@RequestScoped
public class DraftForm {

    @Inject FilingService filingService;
    @Inject CurrentDraft draft;
    @Inject ClientNetwork networks;
    @Inject HttpServletRequest request;

    private final DraftFields fields = new DraftFields();
    private DraftValues typed;

    @PostConstruct
    void read() {
        typed = draft.found();
        fields.show(typed);
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
        Map<TypedField, String> newer = fields.written(typed);
        ReplyValues replies = QuestionForm.sent(request);
        if (!filingService.save(draft.token(), newer, replies)) {
            draft.readNumberAgain();
            if (draft.number() != null) {
                return false;
            }
            draft.keepAs(filingService.open(network(), draft.next(), newer, replies));
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
        if (!draft.isUnwritten()) {
            return Optional.empty();
        }
        Map<TypedField, String> newer = fields.written(typed);
        ReplyValues replies = QuestionForm.sent(request);
        String opened = draft.getKey();
        Optional<FilingResult> filed =
                filingService.submitNew(opened, newer, replies, consent, network());
        if (filed.isPresent()) {
            draft.keepAs(opened);
            hold(newer, replies);
        }
        return filed;
    }

    private void hold(Map<TypedField, String> newer, ReplyValues replies) {
        typed = typed.with(newer).with(replies);
        fields.show(typed);
    }

    /** Leaves the draft behind, filed or unwanted. */
    void leave() {
        draft.leave();
        typed = DraftValues.NOTHING;
        fields.show(typed);
    }

    String network() {
        return networks.of(request);
    }

    DraftValues typed() {
        return typed;
    }

    /** By the keys of {@link DraftField#all}. */
    public Map<String, Object> getFields() {
        return fields.values();
    }
}
