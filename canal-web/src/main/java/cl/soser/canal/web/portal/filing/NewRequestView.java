package cl.soser.canal.web.portal.filing;

import cl.soser.canal.filing.DraftError;
import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.DraftValues;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.filing.FilingStep;
import cl.soser.canal.web.shared.address.GivenConverter;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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
    static final int FIRST = 1;
    static final int LAST = FilingStep.PERSONA.page();

    /** The motive of a form that was opened without one; its writer sees it and may change it. */
    private static final String USUAL = "RECLAMO";

    @Inject FilingService filingService;
    @Inject DraftForm form;
    @Inject TwinGuard twins;
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
        if (twins.isAlreadyFiled()) {
            return;
        }
        finder.settle(form.getFields());
        form.complete();
        if (twins.isFiledMeanwhile()) {
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
        if (!twins.isAlreadyFiled()) {
            finder.list(form.getFields());
            twins.isFiledMeanwhile();
        }
    }

    /** For browsers without scripts: files are sent from a page of their own. */
    public void files() {
        if (!twins.isAlreadyFiled() && !twins.isFiledMeanwhile()) {
            Faces.redirect("/solicitudes/archivos");
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
}
