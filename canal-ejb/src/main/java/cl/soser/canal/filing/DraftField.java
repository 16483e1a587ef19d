package cl.soser.canal.filing;

import static cl.soser.canal.filing.FilingStep.LUGAR;
import static cl.soser.canal.filing.FilingStep.MOTIVO;
import static cl.soser.canal.filing.FilingStep.PERSONA;
import static cl.soser.canal.filing.FilingStep.RELATO;

import cl.soser.canal.shared.TypedField;
import cl.soser.canal.ticket.FormField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a draft remembers besides the optional fields ({@link FormField}), and nothing else:
 * passwords and agreements to the terms are not here.
 */
public enum DraftField implements TypedField {
    MOTIVE("motive", MOTIVO, 30),
    /** What the person typed to find the establishment. */
    SCHOOL_TEXT("schoolText", LUGAR, 200),
    /** The establishment found, {@code RBD:2220}. */
    SCHOOL("school", LUGAR, 40),
    SCHOOL_NOTE("schoolNote", LUGAR, 200),
    PLACE_COMUNA("placeComuna", LUGAR, 5),
    /** A {@link cl.soser.canal.ticket.PlaceKind}, of a place told in words. */
    PLACE_KIND("placeKind", LUGAR, 20),
    CONTEXT("context", LUGAR, 20),
    /** A code of {@link cl.soser.canal.danger.DangerKind}; empty where it was not answered. */
    DANGER("danger", RELATO, 20),
    TOPIC("topic", RELATO, 30),
    SUBTOPIC("subtopic", RELATO, 30),
    URGENCY("urgency", RELATO, 12),
    SUBJECT("subject", RELATO, 150),
    DETAIL("detail", RELATO, 6000),
    FIRST_NAMES("firstNames", PERSONA, 100),
    LAST_NAMES("lastNames", PERSONA, 100),
    DOCUMENT_TYPE("documentType", PERSONA, 20),
    DOCUMENT("document", PERSONA, 30),
    USER_TYPE("userType", PERSONA, 20),
    EMAIL("email", PERSONA, 254),
    MOBILE("mobile", PERSONA, 40),
    LANDLINE("landline", PERSONA, 40),
    COMUNA("comunaCode", PERSONA, 5),
    BIRTH_DATE("birthDate", PERSONA, 20),
    /** A {@link cl.soser.canal.person.AgeBand}, of a pupil who gives no date. */
    AGE_BAND("ageBand", PERSONA, 12),
    SEX("sex", PERSONA, 20),
    /** "true" if the person wants an account with these data. */
    CREATE_ACCOUNT("createAccount", PERSONA, 5);

    private static final List<TypedField> ALL =
            Stream.<TypedField>concat(Stream.of(values()), Stream.of(FormField.values())).toList();

    private final String key;
    private final FilingStep step;
    private final int length;

    DraftField(String key, FilingStep step, int length) {
        this.key = key;
        this.step = step;
        this.length = length;
    }

    @Override
    public String key() {
        return key;
    }

    public FilingStep step() {
        return step;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public boolean hasLines() {
        return this == DETAIL;
    }

    /** All that a draft remembers. */
    public static List<TypedField> all() {
        return List.copyOf(ALL);
    }

    /** Any of them, by its key. */
    public static Optional<TypedField> of(String key) {
        return ALL.stream().filter(field -> field.key().equals(key)).findAny();
    }

    /** The step that asks for it. */
    public static FilingStep stepOf(TypedField field) {
        return field instanceof DraftField own ? own.step : RELATO;
    }
}
