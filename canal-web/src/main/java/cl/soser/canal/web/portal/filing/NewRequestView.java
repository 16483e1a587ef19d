package cl.soser.canal.web.portal.filing;

import cl.soser.canal.filing.DraftError;
import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.DraftValues;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.filing.FilingStep;
import cl.soser.canal.web.shared.address.GivenConverter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    @Inject FilingService filingService;
    @Inject CurrentDraft draft;
    @Inject DraftForm form;
    @Inject FormPage page;
    @Inject ProposedMotive motive;
    @Inject TwinGuard twins;
    @Inject SchoolFinder finder;
    @Inject DraftQuestions questions;

    @Param(name = "revisar", converterClass = GivenConverter.class)
    boolean looking;

    /** Before a step is shown: a filed draft shows its number, an early step its gaps. */
    public void look() {
        if (draft.number() != null) {
            if (page.isAsked()) {
                Faces.redirect(FormPage.RECEIPT);
                return;
            }
            form.leave();
        }
        motive.propose();
        if (page.getStep() == FormPage.LAST) {
            form.complete();
        }
        if (page.getStep() == FormPage.LAST && !flaws(FormPage.FIRST).isEmpty()) {
            // Questions may have changed since it was written: only then is it said what is.
            boolean written = form.typed().has(DraftField.DETAIL);
            Faces.redirect(FormPage.at(FormPage.FIRST) + (written ? "&revisar=1" : ""));
        } else if (looking) {
            DraftErrors.show(flaws(page.getStep()), questions::label);
        }
    }

    /** What a page still lacks, in the order in which it asks. */
    private List<DraftError> flaws(int of) {
        DraftValues completed = filingService.completed(form.typed());
        return Arrays.stream(FilingStep.values())
                .filter(step -> step.page() == of)
                .flatMap(step -> filingService.flaws(step, completed).stream())
                .toList();
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
        List<DraftError> flaws = new ArrayList<>(flaws(FormPage.FIRST));
        boolean unseen = questions.hasUnseen();
        if (unseen) {
            flaws.removeIf(NewRequestView::isAboutQuestion);
        }
        DraftErrors.show(flaws, questions::label);
        if (flaws.isEmpty() && unseen) {
            Faces.redirect(page.getAction() + "&preguntas=1#nuevas");
        } else if (flaws.isEmpty()) {
            Faces.redirect(FormPage.at(FormPage.LAST));
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
        filingService.forget(draft.token());
        form.leave();
        Faces.redirect(FormPage.ADDRESS);
    }
}
