package cl.soser.canal.filing;

import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Phone;
import cl.soser.canal.person.Rut;
import cl.soser.canal.person.UserType;
import cl.soser.canal.person.ValidEmail;
import cl.soser.canal.shared.TypedField;
import cl.soser.canal.shared.TypedText;
import cl.soser.canal.ticket.FormField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the form demands of one field. This is its only declaration: {@link DraftPolicy} judges by
 * it, and the page hands it to the browser, which tells the same before anything is sent. What only
 * the server knows, as whether an establishment exists, {@link DraftPolicy} adds.
 *
 * @param field its key
 * @param shape what is typed looks like this; null where something must be typed
 * @param message a key of the pages' bundles
 * @param when it is demanded only while these fields hold that value, or anything where that is
 *     empty
 * @param unless it is not demanded while one of these does
 */
public record DraftRule(
        String field,
        Shape shape,
        String message,
        Map<String, String> when,
        Map<String, String> unless) {

    /** How something typed must look. */
    public enum Shape {
        MAILBOX("", ValidEmail.Check.shape(), text -> new ValidEmail.Check().isValid(text, null)),
        TELEPHONE(Phone.filling(), Phone.shape(), Phone::isValid),
        RUT(Rut.filling(), Rut.shape(), Rut::isValid),
        DAY("", TypedText.dayShape(), text -> TypedText.day(text).isPresent());

        private final String filling;
        private final String pattern;
        private final Predicate<String> judge;

        Shape(String filling, String pattern, Predicate<String> judge) {
            this.filling = filling;
            this.pattern = pattern;
            this.judge = judge;
        }

        /** A regular expression of what is left out before looking; empty for nothing. */
        public String filling() {
            return filling;
        }

        /**
         * A regular expression that all of the rest matches, in either case; what it lets pass may
         * still be wrong.
         */
        public String pattern() {
            return pattern;
        }
    }

    private static final String ANYTHING = "";

    /** In the order of the form; of one field, the first that is broken is told. */
    public static final List<DraftRule> ALL = all();

    private static final Map<String, List<DraftRule>> BY_FIELD =
            ALL.stream().collect(Collectors.groupingBy(DraftRule::field));

    private static List<DraftRule> all() {
        Map<String, String> account = Map.of(DraftField.CREATE_ACCOUNT.key(), "true");
        List<DraftRule> all = new ArrayList<>();
        all.add(filled(DraftField.MOTIVE, "filing.motive.unknown"));
        all.add(
                filled(DraftField.SCHOOL_TEXT, "flaw.school.none")
                        .unless(typed(DraftField.SCHOOL, DraftField.SCHOOL_NOTE)));
        all.add(
                filled(DraftField.PLACE_COMUNA, "flaw.comuna")
                        .when(typed(DraftField.SCHOOL_NOTE))
                        .unless(typed(DraftField.SCHOOL)));
        all.add(filled(DraftField.CONTEXT, "flaw.context"));
        all.add(filled(DraftField.TOPIC, "filing.topic.unknown"));
        // Asked only of a topic that has any.
        all.add(filled(DraftField.SUBTOPIC, "filing.subtopic.missing"));
        all.add(
                filled(DraftField.URGENCY, "flaw.urgency")
                        .unless(Map.of(DraftField.MOTIVE.key(), DraftValues.THANKS)));
        all.add(filled(DraftField.SUBJECT, "flaw.subject"));
        all.add(filled(DraftField.DETAIL, "flaw.detail"));
        for (FormField field : FormField.values()) {
            if (field.kind().isDay()) {
                all.add(shaped(field, Shape.DAY, "error.date"));
            }
        }
        all.add(filled(DraftField.FIRST_NAMES, "flaw.firstNames"));
        all.add(filled(DraftField.LAST_NAMES, "flaw.lastNames"));
        all.add(filled(DraftField.DOCUMENT, "flaw.document.missing").when(account));
        all.add(
                shaped(DraftField.DOCUMENT, Shape.RUT, "flaw.document")
                        .unless(
                                Map.of(
                                        DraftField.DOCUMENT_TYPE.key(),
                                        DocumentType.PASAPORTE.name())));
        all.add(filled(DraftField.USER_TYPE, "flaw.userType"));
        // A telephone or a mailbox is enough for an answer; an account has both.
        all.add(filled(DraftField.MOBILE, "flaw.contact").unless(typed(DraftField.EMAIL)));
        all.add(filled(DraftField.MOBILE, "flaw.mobile.missing").when(account));
        all.add(shaped(DraftField.MOBILE, Shape.TELEPHONE, "flaw.phone"));
        all.add(filled(DraftField.EMAIL, "flaw.email.missing").when(account));
        all.add(shaped(DraftField.EMAIL, Shape.MAILBOX, "flaw.email"));
        all.add(shaped(DraftField.LANDLINE, Shape.TELEPHONE, "flaw.phone"));
        all.add(filled(DraftField.COMUNA, "flaw.comuna"));
        all.add(shaped(DraftField.BIRTH_DATE, Shape.DAY, "error.date"));
        all.add(
                filled(DraftField.AGE_BAND, "flaw.ageBand")
                        .when(Map.of(DraftField.USER_TYPE.key(), UserType.ESTUDIANTE.name()))
                        .unless(typed(DraftField.BIRTH_DATE)));
        all.add(new DraftRule(Consent.TERMS, null, Consent.NOT_ACCEPTED, Map.of(), Map.of()));
        return List.copyOf(all);
    }

    /** Whether something must be typed in a field about the person. */
    public boolean isDemandOnPerson() {
        return shape == null
                && DraftField.of(field)
                        .filter(typed -> DraftField.stepOf(typed) == FilingStep.PERSONA)
                        .isPresent();
    }

    static List<DraftRule> of(TypedField field) {
        return BY_FIELD.getOrDefault(field.key(), List.of());
    }

    boolean isBroken(TypedField about, DraftValues typed) {
        return isDemanded(typed)
                && (shape == null
                        ? !typed.has(about)
                        : typed.has(about) && !shape.judge.test(typed.get(about)));
    }

    private boolean isDemanded(DraftValues typed) {
        return when.entrySet().stream().allMatch(one -> holds(one, typed))
                && unless.entrySet().stream().noneMatch(one -> holds(one, typed));
    }

    private static boolean holds(Map.Entry<String, String> condition, DraftValues typed) {
        String held = DraftField.of(condition.getKey()).map(typed::get).orElse("");
        return condition.getValue().equals(ANYTHING)
                ? !held.isEmpty()
                : condition.getValue().equals(held);
    }

    private static DraftRule filled(TypedField field, String message) {
        return new DraftRule(field.key(), null, message, Map.of(), Map.of());
    }

    private static DraftRule shaped(TypedField field, Shape shape, String message) {
        return new DraftRule(field.key(), shape, message, Map.of(), Map.of());
    }

    private DraftRule when(Map<String, String> these) {
        return new DraftRule(field, shape, message, these, unless);
    }

    private DraftRule unless(Map<String, String> these) {
        return new DraftRule(field, shape, message, when, these);
    }

    private static Map<String, String> typed(DraftField field) {
        return Map.of(field.key(), ANYTHING);
    }

    private static Map<String, String> typed(DraftField one, DraftField other) {
        return Map.of(one.key(), ANYTHING, other.key(), ANYTHING);
    }
}
