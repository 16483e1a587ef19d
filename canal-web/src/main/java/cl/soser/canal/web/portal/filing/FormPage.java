package cl.soser.canal.web.portal.filing;

import cl.soser.canal.filing.FilingStep;
import cl.soser.canal.web.shared.address.GivenConverter;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Which page of the guided form is asked for, how much of it is shown, and where its form goes. */
@Named
@RequestScoped
public class FormPage {

    static final String ADDRESS = "/solicitudes/nueva";
    static final String RECEIPT = "/solicitudes/recibida";
    static final int FIRST = 1;
    static final int LAST = FilingStep.PERSONA.page();

    @Param(name = "paso", converterClass = TextConverter.class)
    String asked;

    /** A button of a page of the edition with four steps. */
    @Param(name = "f:seguir", converterClass = GivenConverter.class)
    boolean goingOn;

    /** Its address names a page. */
    boolean isAsked() {
        return asked != null;
    }

    /**
     * From the address, so that it is known before anything else of a request is. An earlier
     * edition of the form had four pages; who pressed to go on in one of them is still telling what
     * happened.
     */
    public int getStep() {
        return asked != null && asked.matches("[2-4]") && !goingOn ? LAST : FIRST;
    }

    public String getStepName() {
        return Bundles.text("new.step." + getStep());
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
        return at(getStep());
    }

    /** The step before; the home page before the first. */
    public String getBack() {
        return getStep() == FIRST ? "/" : at(FIRST);
    }

    static String at(int step) {
        return ADDRESS + "?paso=" + step;
    }
}
