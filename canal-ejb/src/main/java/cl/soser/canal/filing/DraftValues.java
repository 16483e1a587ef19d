package cl.soser.canal.filing;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.person.AgeBand;
import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.Sex;
import cl.soser.canal.person.UserType;
import cl.soser.canal.person.ValidBirthDate;
import cl.soser.canal.question.QuestionScope;
import cl.soser.canal.question.ReplyValues;
import cl.soser.canal.shared.TypedField;
import cl.soser.canal.shared.TypedText;
import cl.soser.canal.ticket.ChosenCodes;
import cl.soser.canal.ticket.FormField;
import cl.soser.canal.ticket.FormValues;
import cl.soser.canal.ticket.PlaceDetails;
import cl.soser.canal.ticket.PlaceKind;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Everything typed so far, as typed; never changed, only added to. */
public final class DraftValues implements Serializable {

    private static final long serialVersionUID = 1L;

    public static final DraftValues NOTHING = new DraftValues(Map.of(), ReplyValues.NONE);

    /** The motive that asks for less. */
    static final String THANKS = "FELICITACION";

    private final Map<TypedField, String> values = new HashMap<>();

    private final ReplyValues replies;

    private DraftValues(Map<TypedField, String> values, ReplyValues replies) {
        this.values.putAll(values);
        this.replies = replies;
    }

    /** With these answers in place of older ones; an empty answer takes the older one away. */
    public DraftValues with(Map<? extends TypedField, String> newer) {
        DraftValues both = new DraftValues(values, replies);
        newer.forEach(
                (field, text) -> {
                    String clean = field.clean(text);
                    if (clean.isEmpty()) {
                        both.values.remove(field);
                    } else {
                        both.values.put(field, clean);
                    }
                });
        return both;
    }

    /** With these answers to the questions of its topic in place of older ones. */
    public DraftValues with(ReplyValues newer) {
        return new DraftValues(values, replies.with(newer));
    }

    /** What was answered to the questions of its topic, right or wrong. */
    public ReplyValues replies() {
        return replies;
    }

    /** What decides which questions those are. */
    public QuestionScope about(Channel channel) {
        return new QuestionScope(
                get(DraftField.MOTIVE), get(DraftField.TOPIC), get(DraftField.SUBTOPIC), channel);
    }

    /** The empty text where nothing was typed. */
    public String get(TypedField field) {
        return values.getOrDefault(field, "");
    }

    /** Each answer with its field. */
    public void forEach(BiConsumer<TypedField, String> act) {
        values.forEach(act);
    }

    /** Null where nothing was typed. */
    public String orNull(TypedField field) {
        return values.get(field);
    }

    public boolean has(TypedField field) {
        return values.containsKey(field);
    }

    /** A felicitación, which asks for less. */
    public boolean isThanks() {
        return THANKS.equals(values.get(DraftField.MOTIVE));
    }

    boolean isOn(TypedField field) {
        return "true".equals(values.get(field));
    }

    /** Empty when nothing, or nothing that names a constant, was typed. */
    public <E extends Enum<E>> Optional<E> one(TypedField field, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(values.get(field))) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /** Empty when nothing, or no day of the calendar, was typed. */
    public Optional<LocalDate> day(TypedField field) {
        return TypedText.day(get(field));
    }

    /** Empty when nothing, or no whole number from 0 to 100,000, was typed. */
    public Optional<Integer> count(TypedField field) {
        String digits = get(field).replace(".", "").replace(" ", "");
        return digits.matches("[0-9]{1,6}") && Integer.parseInt(digits) <= 100_000
                ? Optional.of(Integer.valueOf(digits))
                : Optional.empty();
    }

    /** What was chosen from lists; null where nothing, or nothing that is on them. */
    public ChosenCodes codes() {
        return new ChosenCodes(
                one(DraftField.CONTEXT, Context.class).orElse(null),
                orNull(DraftField.MOTIVE),
                orNull(DraftField.TOPIC),
                orNull(DraftField.SUBTOPIC),
                one(DraftField.URGENCY, Urgency.class).orElse(null),
                danger());
    }

    /**
     * Null where the question was not answered, or with no code of the form: LABORAL is read only.
     */
    private DangerKind danger() {
        return one(DraftField.DANGER, DangerKind.class)
                .filter(kind -> kind != DangerKind.LABORAL)
                .orElse(null);
    }

    /**
     * Where it happened.
     *
     * @param school id in the directory; null for a place in words
     */
    public PlaceDetails place(Long school) {
        return school != null
                ? PlaceDetails.school(school)
                : new PlaceDetails(
                        null,
                        orNull(DraftField.SCHOOL_NOTE),
                        orNull(DraftField.PLACE_COMUNA),
                        placeKind().institution());
    }

    /** Of a place told in words; whoever does not say does not know. */
    PlaceKind placeKind() {
        return one(DraftField.PLACE_KIND, PlaceKind.class).orElse(PlaceKind.NO_SABE);
    }

    /** Too young to write alone, by the date or else by the age band. */
    boolean isOfChild(LocalDate today) {
        return day(DraftField.BIRTH_DATE)
                .map(born -> born.isAfter(today.minusYears(ValidBirthDate.YEARS)))
                .orElse(
                        one(DraftField.AGE_BAND, AgeBand.class)
                                .equals(Optional.of(AgeBand.MENOR_14)));
    }

    /**
     * Whether the writer says that somebody is in danger, by the answer to the question or by the
     * urgency: then a child may write alone.
     */
    boolean isOfDanger() {
        DangerKind answer = danger();
        return answer != null && answer != DangerKind.NINGUNO
                || one(DraftField.URGENCY, Urgency.class).equals(Optional.of(Urgency.ALTA));
    }

    /** Who writes; null where nothing was typed, or nothing that can be read. */
    public PersonDetails person(AnswerChannel channel, String postalAddress, String institution) {
        return new PersonDetails(
                orNull(DraftField.FIRST_NAMES),
                orNull(DraftField.LAST_NAMES),
                new Identity(
                        one(DraftField.DOCUMENT_TYPE, DocumentType.class).orElse(null),
                        orNull(DraftField.DOCUMENT)),
                day(DraftField.BIRTH_DATE).orElse(null),
                one(DraftField.SEX, Sex.class).orElse(null),
                one(DraftField.USER_TYPE, UserType.class).orElse(null),
                new ContactDetails(
                        orNull(DraftField.MOBILE),
                        orNull(DraftField.LANDLINE),
                        orNull(DraftField.COMUNA),
                        orNull(DraftField.EMAIL),
                        channel,
                        postalAddress),
                institution);
    }

    /** Whether she told more of herself than the form proposes by itself. */
    boolean tellsOfPerson() {
        return has(DraftField.USER_TYPE) || has(DraftField.BIRTH_DATE) || has(DraftField.SEX);
    }

    /**
     * What was typed in the optional fields, as far as it can be read.
     *
     * @param product whether the topic asks for one
     */
    public FormValues formValues(boolean product) {
        FormValues read = FormValues.NONE;
        for (FormField field : FormField.values()) {
            if (product || !field.isOfProduct()) {
                read = read.with(field, read(field).orElse(null));
            }
        }
        return read;
    }

    /** Empty when nothing, or nothing of its kind, was typed. */
    Optional<?> read(FormField field) {
        return switch (field.kind()) {
            case TEXT, CODE -> Optional.ofNullable(orNull(field));
            case DAY, PAST_DAY -> day(field);
            case COUNT -> count(field);
        };
    }

    /** One answer a line, the long one apart. */
    String answers() {
        StringBuilder lines = new StringBuilder();
        for (TypedField field : DraftField.all()) {
            if (field != DraftField.DETAIL && has(field)) {
                lines.append(field.key()).append('=').append(get(field)).append('\n');
            }
        }
        return lines.toString();
    }

    static DraftValues read(String answers, String detail, String replies) {
        Map<TypedField, String> read = new HashMap<>();
        for (String line : answers.split("\n")) {
            int at = line.indexOf('=');
            if (at > 0) {
                DraftField.of(line.substring(0, at))
                        .ifPresent(field -> read.put(field, line.substring(at + 1)));
            }
        }
        if (!detail.isEmpty()) {
            read.put(DraftField.DETAIL, detail);
        }
        return new DraftValues(read, ReplyValues.read(replies));
    }

    /** Never what people wrote in a log. */
    @Override
    public String toString() {
        return "Typed" + values.keySet();
    }
}
