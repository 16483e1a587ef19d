package cl.soser.canal.web.gestion.callcentre;

import cl.soser.canal.callcentre.CallerCommand;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.DraftValues;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.filing.FilingStep;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.Sex;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the operator's form lacks, field by field, the first thing of each. The place and the story
 * are judged as on the web; of the person much may be missing (rules, section 3).
 */
@Dependent
public class CallFormErrors {

    private static final String DOCUMENT_LABEL = "document";

    /** Of no field; nothing on the form is called so. */
    private static final String ANYWHERE = "formulario";

    @Inject FilingService filingService;
    @Inject DirectoryQuery directoryQuery;
    @Inject Validator validator;

    /** Words by field, in the order of the form. */
    Map<String, String> of(CallForm form) {
        Map<String, String> flaws = new LinkedHashMap<>();
        person(form, flaws);
        for (FilingStep step : List.of(FilingStep.LUGAR, FilingStep.MOTIVO, FilingStep.RELATO)) {
            step(step, form, flaws);
        }
        channel(form, flaws);
        return flaws;
    }

    /** The same for a paper sheet, whose place follows from its folio and which has no urgency. */
    public Map<String, String> ofSheet(CallForm form) {
        Map<String, String> flaws = new LinkedHashMap<>();
        person(form, flaws);
        step(FilingStep.MOTIVO, form, flaws);
        step(FilingStep.RELATO, form, flaws);
        flaws.remove(DraftField.URGENCY.key());
        if (form.typed().one(DraftField.CONTEXT, Context.class).isEmpty()) {
            flaws.put(DraftField.CONTEXT.key(), words("flaw.context"));
        }
        channel(form, flaws);
        return flaws;
    }

    private void step(FilingStep step, CallForm form, Map<String, String> flaws) {
        filingService
                .flaws(step, form.typed(), form.entry())
                .forEach(
                        flaw ->
                                flaws.putIfAbsent(
                                        flaw.field() == null ? ANYWHERE : flaw.field(),
                                        words(flaw.message(), flaw.arguments().toArray())));
    }

    private void person(CallForm form, Map<String, String> flaws) {
        PersonDetails details = form.details();
        DraftValues typed = form.typed();
        for (DraftField field : List.of(DraftField.FIRST_NAMES, DraftField.LAST_NAMES)) {
            if (!typed.has(field)) {
                flaws.put(field.key(), words("flaw." + field.key()));
            }
        }
        if (details.userType() == null) {
            flaws.put(DraftField.USER_TYPE.key(), words("flaw.userType"));
        }
        for (ConstraintViolation<PersonDetails> violation : validator.validate(details)) {
            flaws.putIfAbsent(property(violation), violation.getMessage());
        }
        if (typed.has(DraftField.COMUNA)
                && directoryQuery.comuna(typed.get(DraftField.COMUNA)).isEmpty()) {
            flaws.putIfAbsent(DraftField.COMUNA.key(), words("flaw.comuna"));
        }
        if (typed.has(DraftField.BIRTH_DATE) && details.birthDate() == null) {
            flaws.putIfAbsent(DraftField.BIRTH_DATE.key(), words("error.date"));
        }
        if (typed.has(DraftField.SEX) && typed.one(DraftField.SEX, Sex.class).isEmpty()) {
            flaws.putIfAbsent(DraftField.SEX.key(), words("flaw.choice"));
        }
    }

    private static void channel(CallForm form, Map<String, String> flaws) {
        if (form.channel() == null) {
            flaws.put("answerChannel", words("desk.channel.missing"));
            return;
        }
        boolean contactWrong =
                flaws.containsKey("email")
                        || flaws.containsKey("mobile")
                        || flaws.containsKey("landline");
        if (!contactWrong) {
            CallerCommand.unreachable(form.details())
                    .ifPresent(why -> flaws.put("answerChannel", words(why)));
        }
    }

    private static String property(ConstraintViolation<?> violation) {
        String name = DOCUMENT_LABEL;
        for (Path.Node node : violation.getPropertyPath()) {
            name = node.getName() == null ? name : node.getName();
        }
        return name;
    }

    /** The wording for staff, if it differs. */
    private static String words(String message, Object... arguments) {
        String own = "desk." + message;
        if (message.indexOf(' ') > 0) {
            return message;
        }
        return Bundles.text(Bundles.has(own) ? own : message, arguments);
    }
}
