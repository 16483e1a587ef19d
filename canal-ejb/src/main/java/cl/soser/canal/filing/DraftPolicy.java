package cl.soser.canal.filing;

import static cl.soser.canal.filing.DraftField.AGE_BAND;
import static cl.soser.canal.filing.DraftField.BIRTH_DATE;
import static cl.soser.canal.filing.DraftField.COMUNA;
import static cl.soser.canal.filing.DraftField.CONTEXT;
import static cl.soser.canal.filing.DraftField.DETAIL;
import static cl.soser.canal.filing.DraftField.DOCUMENT;
import static cl.soser.canal.filing.DraftField.DOCUMENT_TYPE;
import static cl.soser.canal.filing.DraftField.EMAIL;
import static cl.soser.canal.filing.DraftField.FIRST_NAMES;
import static cl.soser.canal.filing.DraftField.LANDLINE;
import static cl.soser.canal.filing.DraftField.LAST_NAMES;
import static cl.soser.canal.filing.DraftField.MOBILE;
import static cl.soser.canal.filing.DraftField.MOTIVE;
import static cl.soser.canal.filing.DraftField.PLACE_COMUNA;
import static cl.soser.canal.filing.DraftField.PLACE_KIND;
import static cl.soser.canal.filing.DraftField.SCHOOL;
import static cl.soser.canal.filing.DraftField.SCHOOL_NOTE;
import static cl.soser.canal.filing.DraftField.SCHOOL_TEXT;
import static cl.soser.canal.filing.DraftField.SEX;
import static cl.soser.canal.filing.DraftField.SUBJECT;
import static cl.soser.canal.filing.DraftField.SUBTOPIC;
import static cl.soser.canal.filing.DraftField.TOPIC;
import static cl.soser.canal.filing.DraftField.URGENCY;
import static cl.soser.canal.filing.DraftField.USER_TYPE;

import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.person.AgeBand;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Sex;
import cl.soser.canal.person.UserType;
import cl.soser.canal.shared.TypedField;
import cl.soser.canal.ticket.FormField;
import cl.soser.canal.ticket.PlaceKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of each step of the form (rules, section 3): those of {@link DraftRule}, and what only
 * the server knows. It judges the typed values, and returns the field and the words of each error.
 * The ticket is checked again when it is made.
 */
final class DraftPolicy {

    /** The oldest person a birth date may speak of. */
    private static final int OLDEST = 120;

    private final Vocabulary vocabulary;
    private final LocalDate today;
    private final DraftValues typed;
    private final List<DraftError> flaws = new ArrayList<>();

    private DraftPolicy(DraftValues typed, Vocabulary vocabulary, LocalDate today) {
        this.typed = typed;
        this.vocabulary = vocabulary;
        this.today = today;
    }

    /**
     * What the catalogues, the directory and the reader of danger know, as far as a form needs it.
     */
    interface Vocabulary {
        boolean hasMotive(String code);

        boolean hasTopic(String code);

        /** Codes of the subtopics of a topic. */
        List<String> subtopics(String topic);

        boolean hasSchool(String schemeAndCode);

        boolean hasComuna(String code);

        /** Whether somebody may be in danger by what the words say. */
        boolean tellsOfDanger(String subject, String detail);
    }

    /**
     * @param step the one that was filled in
     * @param known whether the person is known already, so that the last step demands nothing
     */
    static List<DraftError> flaws(
            FilingStep step,
            DraftValues typed,
            Vocabulary vocabulary,
            LocalDate today,
            boolean known) {
        DraftPolicy rules = new DraftPolicy(typed, vocabulary, today);
        switch (step) {
            case MOTIVO -> rules.motive();
            case LUGAR -> rules.place();
            case RELATO -> rules.story();
            case PERSONA -> {
                if (known) {
                    rules.rest();
                } else {
                    rules.person();
                }
            }
        }
        for (TypedField field : DraftField.all()) {
            if (DraftField.stepOf(field) == step && typed.get(field).length() > field.length()) {
                rules.addError(field, "flaw.tooLong", field.length());
            }
        }
        return rules.flaws;
    }

    private void motive() {
        if (judge(MOTIVE) && !vocabulary.hasMotive(typed.get(MOTIVE))) {
            addError(MOTIVE, "filing.motive.unknown");
        }
    }

    private void place() {
        if (typed.has(SCHOOL)) {
            if (!vocabulary.hasSchool(typed.get(SCHOOL))) {
                addError(SCHOOL_TEXT, "flaw.school.gone");
            }
        } else if (typed.has(SCHOOL_NOTE)) {
            if (judge(PLACE_COMUNA) && !vocabulary.hasComuna(typed.get(PLACE_COMUNA))) {
                addError(PLACE_COMUNA, "flaw.comuna");
            }
            if (typed.has(PLACE_KIND) && typed.one(PLACE_KIND, PlaceKind.class).isEmpty()) {
                addError(PLACE_KIND, "flaw.choice");
            }
        } else if (judge(SCHOOL_TEXT)) {
            addError(SCHOOL_TEXT, "flaw.school.choose");
        }
        if (judge(CONTEXT) && typed.one(CONTEXT, Context.class).isEmpty()) {
            addError(CONTEXT, "flaw.context");
        }
    }

    private void story() {
        String topic = typed.get(TOPIC);
        if (judge(TOPIC) && !vocabulary.hasTopic(topic)) {
            addError(TOPIC, "filing.topic.unknown");
        } else if (typed.has(TOPIC)) {
            List<String> subtopics = vocabulary.subtopics(topic);
            String subtopic = typed.get(SUBTOPIC);
            if (!subtopic.isEmpty() && !subtopics.contains(subtopic)) {
                addError(SUBTOPIC, "filing.subtopic.foreign");
            } else if (!subtopics.isEmpty()) {
                judge(SUBTOPIC);
            }
        }
        if (judge(URGENCY)
                && !typed.isThanks()
                && typed.one(URGENCY, Urgency.class)
                        .filter(u -> u != Urgency.NO_INDICADA)
                        .isEmpty()) {
            addError(URGENCY, "flaw.urgency");
        }
        judge(SUBJECT);
        judge(DETAIL);
        for (FormField field : FormField.values()) {
            optional(field);
        }
    }

    private void optional(FormField field) {
        if (field.kind() == FormField.Kind.PAST_DAY) {
            notAfterToday(field);
        } else if (judge(field) && typed.has(field) && typed.read(field).isEmpty()) {
            addError(field, "flaw.count");
        }
    }

    private void person() {
        judge(FIRST_NAMES);
        judge(LAST_NAMES);
        document();
        if (judge(USER_TYPE) && typed.one(USER_TYPE, UserType.class).isEmpty()) {
            addError(USER_TYPE, "flaw.userType");
        }
        judge(MOBILE);
        judge(EMAIL);
        judge(LANDLINE);
        if (judge(COMUNA) && !vocabulary.hasComuna(typed.get(COMUNA))) {
            addError(COMUNA, "flaw.comuna");
        }
        birthDate();
        ageBand();
        sex();
    }

    /**
     * What an account may lack still: nothing of it is demanded, and what is typed must be right.
     */
    private void rest() {
        if (typed.has(USER_TYPE) && typed.one(USER_TYPE, UserType.class).isEmpty()) {
            addError(USER_TYPE, "flaw.userType");
        }
        if (typed.has(COMUNA) && !vocabulary.hasComuna(typed.get(COMUNA))) {
            addError(COMUNA, "flaw.comuna");
        }
        birthDate();
        sex();
    }

    private void sex() {
        if (judge(SEX) && typed.has(SEX) && typed.one(SEX, Sex.class).isEmpty()) {
            addError(SEX, "flaw.choice");
        }
    }

    private void document() {
        boolean given = typed.has(DOCUMENT) || typed.has(DOCUMENT_TYPE);
        if (given && typed.one(DOCUMENT_TYPE, DocumentType.class).isEmpty()) {
            addError(DOCUMENT_TYPE, "flaw.choice");
        } else {
            judge(DOCUMENT);
        }
    }

    private void birthDate() {
        if (!notAfterToday(BIRTH_DATE) || !typed.has(BIRTH_DATE)) {
            return;
        }
        LocalDate born = typed.day(BIRTH_DATE).orElseThrow();
        if (born.isBefore(today.minusYears(OLDEST))) {
            addError(BIRTH_DATE, "flaw.birthDate.old");
        } else if (isChildAlone()) {
            addError(BIRTH_DATE, "flaw.birthDate.young");
        }
    }

    /** A pupil may leave the date out, but not how old they are. */
    private void ageBand() {
        if (typed.has(BIRTH_DATE)) {
            return;
        }
        if (!judge(AGE_BAND) || !typed.has(AGE_BAND)) {
            return;
        }
        if (typed.one(AGE_BAND, AgeBand.class).isEmpty()) {
            addError(AGE_BAND, "flaw.ageBand");
        } else if (isChildAlone()) {
            addError(AGE_BAND, "flaw.birthDate.young");
        }
    }

    /** What tells of danger is taken from whoever writes it. */
    private boolean isChildAlone() {
        return typed.isOfChild(today)
                && !typed.isOfDanger()
                && !vocabulary.tellsOfDanger(typed.get(SUBJECT), typed.get(DETAIL));
    }

    private boolean notAfterToday(TypedField field) {
        if (!judge(field)) {
            return false;
        }
        boolean future = typed.day(field).filter(day -> day.isAfter(today)).isPresent();
        if (future) {
            addError(field, "flaw.future");
        }
        return !future;
    }

    /** By what is declared of that field; false if it told something. */
    private boolean judge(TypedField field) {
        for (DraftRule rule : DraftRule.of(field)) {
            if (rule.isBroken(field, typed)) {
                addError(field, rule.message());
                return false;
            }
        }
        return true;
    }

    private void addError(TypedField field, String message, Object... arguments) {
        flaws.add(DraftError.at(field, message, arguments));
    }
}
