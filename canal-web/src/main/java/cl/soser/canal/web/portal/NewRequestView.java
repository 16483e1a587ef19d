package cl.soser.canal.web.portal;

import cl.soser.canal.directory.School;
import cl.soser.canal.filing.Consent;
import cl.soser.canal.filing.DraftError;
import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.FilingResult;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.filing.FilingStep;
import cl.soser.canal.shared.JsonProvider;
import cl.soser.canal.web.shared.Bundles;
import cl.soser.canal.web.shared.SessionEndedException;
import cl.soser.canal.web.shared.VisitorCookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omnifaces.util.Faces;

/**
 * nueva.xhtml: four steps, each a form of its own that keeps what was typed and leads to the next.
 * One may only be at a step whose earlier ones are whole. With scripts the page holds all four and
 * sends them at once.
 */
@Named("newRequest")
@RequestScoped
public class NewRequestView {

    static final String ADDRESS = "/solicitudes/nueva";
    static final String RECEIPT = "/solicitudes/recibida";
    private static final String JSON = "application/json";

    @Inject FilingService filingService;
    @Inject DraftForm form;
    @Inject VisitorCookies cookies;
    @Inject SchoolFinder finder;
    @Inject DraftQuestions questions;

    private String password;
    private boolean termsAccepted;

    /** Before a step is shown: a filed draft shows its number, an early step its gaps. */
    public void look() {
        boolean returning = Faces.getRequestParameter("paso") != null;
        if (form.number() != null) {
            if (returning) {
                Faces.redirect(RECEIPT);
                return;
            }
            form.leave();
        }
        String motive = Faces.getRequestParameter("motivo");
        if (motive != null
                && filingService
                        .flaws(
                                FilingStep.MOTIVO,
                                form.typed().with(Map.of(DraftField.MOTIVE, motive)))
                        .isEmpty()) {
            form.getFields().put(DraftField.MOTIVE.key(), motive);
        }
        proposeComuna();
        Optional<FilingStep> gap = gapBefore(step());
        if (gap.isPresent()) {
            // Questions may have changed since the step was written: only then is it said what is.
            boolean written = gap.get() == FilingStep.RELATO && form.typed().has(DraftField.DETAIL);
            Faces.redirect(ADDRESS + "?paso=" + gap.get().number() + (written ? "&revisar=1" : ""));
        } else if (Faces.getRequestParameter("revisar") != null) {
            DraftForm.showErrors(filingService.flaws(step(), form.typed()), questions::label);
        }
    }

    /** Most people live where the school is; whoever does not, changes it. */
    private void proposeComuna() {
        School school = finder.getChosen();
        if (school != null && !form.typed().has(DraftField.COMUNA)) {
            form.getFields().put(DraftField.COMUNA.key(), school.getComuna().getCode());
        }
    }

    /** The first step before this one that is not whole. */
    private Optional<FilingStep> gapBefore(FilingStep until) {
        return Arrays.stream(FilingStep.values())
                .takeWhile(step -> step != until)
                .filter(step -> !filingService.flaws(step, form.typed()).isEmpty())
                .findFirst();
    }

    /** From the address, so that it is known before anything else of a request is. */
    FilingStep step() {
        String asked = Faces.getRequestParameter("paso");
        for (FilingStep step : FilingStep.values()) {
            if (String.valueOf(step.number()).equals(asked)) {
                return step;
            }
        }
        return FilingStep.MOTIVO;
    }

    public int getStep() {
        return step().number();
    }

    public String getStepName() {
        return Bundles.text("new.step." + getStep());
    }

    /** Keeps this step and goes to the next, or says what it lacks. */
    public void next() {
        if (isAlreadyFiled()) {
            return;
        }
        if (step() == FilingStep.LUGAR) {
            finder.settle(form.getFields());
        }
        if (isFiledMeanwhile()) {
            return;
        }
        List<DraftError> flaws = new ArrayList<>(filingService.flaws(step(), form.typed()));
        boolean unseen = step() == FilingStep.RELATO && questions.hasUnseen();
        if (unseen) {
            flaws.removeIf(NewRequestView::isAboutQuestion);
        }
        DraftForm.showErrors(flaws, questions::label);
        if (flaws.isEmpty() && unseen) {
            Faces.redirect(getAction() + "&preguntas=1#nuevas");
        } else if (flaws.isEmpty()) {
            Faces.redirect(ADDRESS + "?paso=" + (getStep() + 1));
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

    /** A redirect, which a script is told in words: it has to know that it was taken in. */
    private static void lead(String address) {
        if (isAskedByScript()) {
            tell(JsonProvider.object().add("leadsTo", address));
        } else {
            Faces.redirect(address);
        }
    }

    private static boolean isAskedByScript() {
        String accepted = Faces.getRequestHeader("Accept");
        return accepted != null && accepted.startsWith(JSON);
    }

    private static JsonArrayBuilder flaws(List<DraftError> flaws) {
        JsonArrayBuilder all = JsonProvider.array();
        for (DraftError flaw : flaws) {
            all.add(
                    JsonProvider.object()
                            .add("field", flaw.field() == null ? "" : flaw.field())
                            .add("step", flaw.step().number())
                            .add("words", DraftForm.words(flaw)));
        }
        return all;
    }

    private static void tell(JsonObjectBuilder answer) {
        HttpServletResponse response = Faces.getResponse();
        response.setContentType(JSON);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            response.getWriter().print(answer.build());
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
        form.takeOthers(step());
        if (isFiledMeanwhile()) {
            return;
        }
        FilingResult filed =
                filingService.submit(
                        form.token(), new Consent(termsAccepted, password), form.network());
        if (filed.number() != null) {
            if (filed.grant() != null) {
                cookies.keepGrant(Faces.getResponse(), filed.grant());
            }
            lead(RECEIPT);
            return;
        }
        if (isAskedByScript()) {
            tell(JsonProvider.object().add("flaws", flaws(filed.flaws())));
            return;
        }
        FilingStep first = filed.flaws().get(0).step();
        if (first == FilingStep.PERSONA) {
            DraftForm.showErrors(filed.flaws(), questions::label);
        } else {
            Faces.redirect(ADDRESS + "?paso=" + first.number() + "&revisar=1");
        }
    }

    /** Only the person to whom a page was shown while signed in may send it. */
    private void requireSameWriter() {
        String writer = Faces.getRequestParameter("como");
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
        return getStep() == 1 ? "/" : ADDRESS + "?paso=" + (getStep() - 1);
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
