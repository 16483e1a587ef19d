package cl.soser.canal.web.portal.filing;

import cl.soser.canal.filing.Consent;
import cl.soser.canal.filing.DraftError;
import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.DraftValues;
import cl.soser.canal.filing.FilingResult;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.filing.FilingStep;
import cl.soser.canal.web.shared.address.GivenConverter;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.error.SessionEndedException;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.request.JsonAnswer;
import cl.soser.canal.web.shared.request.VisitorCookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/**
 * nueva.xhtml: what happened and where, then who writes; each page a form of its own that keeps
 * what was typed. One may be at the second when the first is whole. With scripts the page holds
 * both and sends them at once.
 */
@Named("newRequest")
@RequestScoped
public class NewRequestView {

    static final String ADDRESS = "/solicitudes/nueva";
    static final String RECEIPT = "/solicitudes/recibida";
    private static final int FIRST = 1;
    private static final int LAST = FilingStep.PERSONA.page();

    /** The motive of a form that was opened without one; its writer sees it and may change it. */
    private static final String USUAL = "RECLAMO";

    @Inject FilingService filingService;
    @Inject DraftForm form;
    @Inject VisitorCookies cookies;
    @Inject SchoolFinder finder;
    @Inject DraftQuestions questions;

    @Param(name = "paso", converterClass = TextConverter.class)
    String asked;

    /** A button of a page of the edition with four steps. */
    @Param(name = "f:seguir", converterClass = GivenConverter.class)
    boolean goingOn;

    @Param(name = "motivo", converterClass = TextConverter.class)
    String motive;

    @Param(name = "revisar", converterClass = GivenConverter.class)
    boolean looking;

    @Param(name = "como", converterClass = TextConverter.class)
    String writer;

    @Param(name = "f:password:password", converterClass = TextConverter.class)
    String sentPassword;

    @Param(name = "f:termsAccepted:termsAccepted", converterClass = GivenConverter.class)
    boolean accepted;

    private String password;
    private boolean termsAccepted;

    /** Before a step is shown: a filed draft shows its number, an early step its gaps. */
    public void look() {
        boolean returning = asked != null;
        if (form.number() != null) {
            if (returning) {
                Faces.redirect(RECEIPT);
                return;
            }
            form.leave();
        }
        proposeMotive(motive);
        if (step() == LAST) {
            form.complete();
        }
        if (step() == LAST && !flaws(FIRST).isEmpty()) {
            // Questions may have changed since it was written: only then is it said what is.
            boolean written = form.typed().has(DraftField.DETAIL);
            Faces.redirect(ADDRESS + "?paso=" + FIRST + (written ? "&revisar=1" : ""));
        } else if (looking) {
            DraftErrors.show(flaws(step()), questions::label);
        }
    }

    private void proposeMotive(String asked) {
        if (isOffered(asked)) {
            form.getFields().put(DraftField.MOTIVE.key(), asked);
        } else if (!form.typed().has(DraftField.MOTIVE) && isOffered(USUAL)) {
            form.getFields().put(DraftField.MOTIVE.key(), USUAL);
        }
    }

    private boolean isOffered(String motive) {
        return motive != null
                && filingService
                        .flaws(
                                FilingStep.MOTIVO,
                                form.typed().with(Map.of(DraftField.MOTIVE, motive)))
                        .isEmpty();
    }

    /** What a page still lacks, in the order in which it asks. */
    private List<DraftError> flaws(int page) {
        DraftValues completed = filingService.completed(form.typed());
        return Arrays.stream(FilingStep.values())
                .filter(step -> step.page() == page)
                .flatMap(step -> filingService.flaws(step, completed).stream())
                .toList();
    }

    /**
     * From the address, so that it is known before anything else of a request is. An earlier
     * edition of the form had four pages; who pressed to go on in one of them is still telling what
     * happened.
     */
    private int step() {
        return asked != null && asked.matches("[2-4]") && !goingOn ? LAST : FIRST;
    }

    public int getStep() {
        return step();
    }

    public String getStepName() {
        return Bundles.text("new.step." + getStep());
    }

    /** Keeps this step and goes to the next, or says what it lacks. */
    public void next() {
        if (isAlreadyFiled()) {
            return;
        }
        finder.settle(form.getFields());
        form.complete();
        if (isFiledMeanwhile()) {
            return;
        }
        List<DraftError> flaws = new ArrayList<>(flaws(FIRST));
        boolean unseen = questions.hasUnseen();
        if (unseen) {
            flaws.removeIf(NewRequestView::isAboutQuestion);
        }
        DraftErrors.show(flaws, questions::label);
        if (flaws.isEmpty() && unseen) {
            Faces.redirect(getAction() + "&preguntas=1#nuevas");
        } else if (flaws.isEmpty()) {
            Faces.redirect(ADDRESS + "?paso=" + LAST);
        }
    }

    private static boolean isAboutQuestion(DraftError flaw) {
        return flaw.field() != null && flaw.field().startsWith(DraftError.QUESTION);
    }

    /** For browsers without scripts: lists what the words find. */
    public void search() {
        if (!isAlreadyFiled()) {
            finder.list(form.getFields());
            isFiledMeanwhile();
        }
    }

    /** For browsers without scripts: files are sent from a page of their own. */
    public void files() {
        if (!isAlreadyFiled() && !isFiledMeanwhile()) {
            Faces.redirect("/solicitudes/archivos");
        }
    }

    private static void lead(String address) {
        if (isAskedByScript()) {
            tell(new LeadAnswer(address));
        } else {
            Faces.redirect(address);
        }
    }

    private static boolean isAskedByScript() {
        return JsonAnswer.isAwaited(Faces.getRequestHeader("Accept"));
    }

    private static void tell(Record answer) {
        try {
            JsonAnswer.send(Faces.getResponse(), HttpServletResponse.SC_OK, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Faces.responseComplete();
    }

    /** A page from before the sending leads to the number, and changes nothing. */
    private boolean isAlreadyFiled() {
        requireSameWriter();
        if (form.number() != null) {
            lead(RECEIPT);
            return true;
        }
        return false;
    }

    /** Keeps what was typed, or leads to the number its twin got since this request began. */
    private boolean isFiledMeanwhile() {
        if (form.keep()) {
            return false;
        }
        lead(RECEIPT);
        return true;
    }

    /**
     * Sends it; doing so twice shows the same number. A page that holds all steps sends all of
     * them, and its script is told what is wrong with any.
     */
    public void send() {
        if (isAlreadyFiled()) {
            return;
        }
        form.takeSent();
        password = sentPassword; // when it is sent alone: no link ticks the box
        termsAccepted = accepted;
        form.complete();
        Consent consent = new Consent(termsAccepted, password);
        FilingResult filed = form.fileUnkept(consent).orElse(null);
        if (filed == null) {
            if (isFiledMeanwhile()) {
                return;
            }
            filed = filingService.submit(form.token(), consent, form.network());
        }
        if (filed.number() != null) {
            if (filed.grant() != null) {
                cookies.keepGrant(Faces.getResponse(), filed.grant());
            }
            lead(RECEIPT);
            return;
        }
        if (isAskedByScript()) {
            tell(DraftErrorsAnswer.of(filed.flaws()));
            return;
        }
        if (filed.flaws().get(0).step().page() == LAST) {
            DraftErrors.show(filed.flaws(), questions::label);
        } else {
            Faces.redirect(ADDRESS + "?paso=" + FIRST + "&revisar=1");
        }
    }

    /** Only the person to whom a page was shown while signed in may send it. */
    private void requireSameWriter() {
        if (writer != null && !writer.equals(Faces.getRemoteUser())) {
            throw new SessionEndedException();
        }
    }

    /** Throws the draft away and starts over. */
    public void forget() {
        filingService.forget(form.token());
        form.leave();
        Faces.redirect(ADDRESS);
    }

    /**
     * Whether the page brings all steps, for its script to turn them; the answer to a step that was
     * sent shows that step alone.
     */
    public boolean isWhole() {
        return !Faces.isPostback();
    }

    /** Whether what is folded is shown at once: an error may be inside, and no script opens it. */
    public boolean isUnfolded() {
        return !isWhole() || !Faces.getContext().getMessageList().isEmpty();
    }

    /** Whether the page holds that step, shown or not. */
    public boolean has(int step) {
        return step == getStep() || isWhole();
    }

    /** Where this step's form goes. */
    public String getAction() {
        return ADDRESS + "?paso=" + getStep();
    }

    /** The step before; the home page before the first. */
    public String getBack() {
        return getStep() == FIRST ? "/" : ADDRESS + "?paso=" + FIRST;
    }

    /** Whether the last step asks who is writing. */
    public boolean isAskingWho() {
        return !filingService.isKnown();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isTermsAccepted() {
        return termsAccepted;
    }

    public void setTermsAccepted(boolean termsAccepted) {
        this.termsAccepted = termsAccepted;
    }
}
