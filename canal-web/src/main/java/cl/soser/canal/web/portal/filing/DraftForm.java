package cl.soser.canal.web.portal.filing;

import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.filing.Consent;
import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.DraftState;
import cl.soser.canal.filing.DraftValues;
import cl.soser.canal.filing.FilingResult;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.question.ReplyValues;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.TypedField;
import cl.soser.canal.ticket.FormField;
import cl.soser.canal.web.shared.files.WaitingFile;
import cl.soser.canal.web.shared.form.QuestionForm;
import cl.soser.canal.web.shared.request.ClientNetwork;
import cl.soser.canal.web.shared.request.VisitorCookies;
import cl.soser.canal.web.shared.time.Dates;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.omnifaces.util.Faces;

/**
 * The draft behind the guided form: read by its cookie, filled by the inputs, kept again. The
 * inputs of field x have the client id {@code f:x:x}.
 */
@Named
@RequestScoped
public class DraftForm {

    private static final Set<TypedField> MARKS =
            Set.of(
                    DraftField.MOTIVE,
                    DraftField.PLACE_KIND,
                    DraftField.CONTEXT,
                    DraftField.DANGER,
                    DraftField.URGENCY,
                    DraftField.USER_TYPE);

    @Inject FilingService filingService;
    @Inject AttachmentService attachmentService;
    @Inject VisitorCookies cookies;
    @Inject ClientNetwork networks;
    @Inject Dates dates;
    @Inject HttpServletRequest request;

    private final Map<String, Object> fields = new HashMap<>();
    private String token;
    private String next;
    private String key;
    private DraftValues typed = DraftValues.NOTHING;
    private String number;
    private boolean left;
    private List<WaitingFile> files;

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
        show();
    }

    /** The answer that brought it may have been lost. */
    private void keepCookie() {
        if (!cookies.draft(request).equals(Optional.of(token))) {
            cookies.keepDraft(Faces.getResponse(), token);
        }
    }

    /** Takes over what a page sent of any step; the last is not built while it is taken in. */
    void takeSent() {
        Map<TypedField, String> sent = DraftRequest.typed(request);
        sent.forEach((field, text) -> fields.put(field.key(), text));
        fields.put(DraftField.CREATE_ACCOUNT.key(), sent.containsKey(DraftField.CREATE_ACCOUNT));
    }

    /** Answers for the writer what they left to us; nothing of it is kept before they go on. */
    void complete() {
        filingService
                .completed(typed.with(written()))
                .forEach((field, text) -> fields.put(field.key(), shown(field, text)));
    }

    private void show() {
        fields.clear();
        for (TypedField field : DraftField.all()) {
            fields.put(field.key(), shown(field, typed.get(field)));
        }
    }

    private static Object shown(TypedField field, String text) {
        return field == DraftField.CREATE_ACCOUNT ? (Object) "true".equals(text) : text;
    }

    /**
     * Keeps what is on the form now, right or wrong; opens a draft where there is none.
     *
     * @return false when its twin was filed meanwhile, as a double click does: nothing more is kept
     */
    boolean keep() {
        return keep(written(), QuestionForm.sent(request));
    }

    /**
     * What is on the form now. A mark once made cannot be taken away but for another, so that one
     * that was not sent was not on the page.
     */
    private Map<TypedField, String> written() {
        Map<TypedField, String> newer = new HashMap<>();
        for (TypedField field : DraftField.all()) {
            Object value = fields.get(field.key());
            String text = value == null ? "" : value.toString();
            newer.put(field, text.isEmpty() && MARKS.contains(field) ? typed.get(field) : text);
        }
        return newer;
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
        Map<TypedField, String> newer = written();
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
        show();
    }

    /** Leaves the draft behind, filed or unwanted. */
    void leave() {
        left = true;
        token = null;
        next = null;
        number = null;
        files = null;
        typed = DraftValues.NOTHING;
        cookies.dropDraft(Faces.getResponse());
        show();
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
        return fields;
    }

    /** As typed; a day in full, so that its writer sees how it was understood. */
    public String shown(FormField field) {
        String text = typed.get(field);
        return field.kind().isDay() ? typed.day(field).map(dates::fullDay).orElse(text) : text;
    }

    /** Thanks are not asked how urgent they are. */
    public boolean isThanks() {
        return typed.isThanks();
    }

    /** Photos and files already put beside the draft. */
    public List<WaitingFile> getFiles() {
        if (files == null) {
            files =
                    token == null
                            ? List.of()
                            : attachmentService.basket(token).stream()
                                    .map(WaitingFile::of)
                                    .toList();
        }
        return files;
    }

    /**
     * An unauthenticated visitor has a draft that they cannot read: probably one that was written
     * while signed in. One that was left just now is none.
     */
    public boolean isElsewhere() {
        return token == null
                && !left
                && request.getUserPrincipal() == null
                && cookies.draft(request).isPresent();
    }

    /** Whether there is no draft, and so nothing that was typed. */
    boolean isUnwritten() {
        return token == null;
    }

    /** Whether there is something to go on with. */
    public boolean isStarted() {
        return token != null && (typed.has(DraftField.MOTIVE) || typed.has(DraftField.DETAIL));
    }
}
