package cl.soser.canal.web.portal.filing;

import static cl.soser.canal.filing.FilingStep.PERSONA;

import cl.soser.canal.filing.DraftError;
import cl.soser.canal.filing.DraftField;
import cl.soser.canal.web.shared.form.QuestionForm;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.Collection;
import java.util.function.UnaryOperator;

/** What is wrong with a draft, said in its form. */
final class DraftErrors {

    private DraftErrors() {}

    /**
     * Shows each error at its field. The input is not marked invalid: it would then be drawn
     * without what was typed.
     *
     * @param questions what the field of that name asks; null for one of the form's own
     */
    static void show(Collection<DraftError> flaws, UnaryOperator<String> questions) {
        FacesContext context = FacesContext.getCurrentInstance();
        for (DraftError flaw : flaws) {
            context.addMessage(
                    place(context, flaw.field()),
                    new FacesMessage(
                            FacesMessage.SEVERITY_ERROR,
                            words(flaw),
                            label(flaw.field(), questions)));
        }
        if (!flaws.isEmpty()) {
            context.validationFailed();
        }
    }

    static String words(DraftError flaw) {
        boolean sentence = flaw.message().indexOf(' ') > 0;
        return sentence ? flaw.message() : Bundles.text(flaw.message(), flaw.arguments().toArray());
    }

    private static String label(String field, UnaryOperator<String> questions) {
        String label = field == null ? null : questions.apply(field);
        return label == null ? "" : label;
    }

    /**
     * Questions are no components: their fields are known by name. Null where there is no field;
     * those of the last step are built when they are drawn.
     */
    private static String place(FacesContext context, String field) {
        if (field == null || field.startsWith(QuestionForm.PREFIX)) {
            return field;
        }
        String id = "f:" + field + ":" + field;
        boolean last = DraftField.of(field).map(DraftField::stepOf).orElse(PERSONA) == PERSONA;
        return last || context.getViewRoot().findComponent(id) != null ? id : null;
    }
}
