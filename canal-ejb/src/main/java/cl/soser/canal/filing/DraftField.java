package cl.soser.canal.filing;

import static cl.soser.canal.filing.FilingStep.LUGAR;
import static cl.soser.canal.filing.FilingStep.MOTIVO;
import static cl.soser.canal.filing.FilingStep.PERSONA;
import static cl.soser.canal.filing.FilingStep.RELATO;

import cl.soser.canal.shared.TypedText;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a draft remembers, and nothing else: passwords and agreements to the terms are not here. The
 * key is the name of the field on the form.
 */
public enum DraftField {
    MOTIVE("motive", MOTIVO, 30),
    /** What the person typed to find the establishment. */
    SCHOOL_TEXT("schoolText", LUGAR, 200),
    /** The establishment found, {@code RBD:2220}. */
    SCHOOL("school", LUGAR, 40),
    SCHOOL_NOTE("schoolNote", LUGAR, 200),
    PLACE_COMUNA("placeComuna", LUGAR, 5),
    CONTEXT("context", LUGAR, 20),
    TOPIC("topic", RELATO, 30),
    SUBTOPIC("subtopic", RELATO, 30),
    URGENCY("urgency", RELATO, 12),
    SUBJECT("subject", RELATO, 150),
    DETAIL("detail", RELATO, 6000),
    PRODUCT("product", RELATO, 120),
    LOT("lot", RELATO, 60),
    EXPIRES_ON("expiresOn", RELATO, 20),
    AFFECTED("affected", RELATO, 12),
    HAPPENED_ON("happenedOn", RELATO, 20),
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
    SEX("sex", PERSONA, 20),
    /** "true" when an account shall be made of these data. */
    CREATE_ACCOUNT("createAccount", PERSONA, 5);

    private final String key;
    private final FilingStep step;
    private final int length;

    DraftField(String key, FilingStep step, int length) {
        this.key = key;
        this.step = step;
        this.length = length;
    }

    public String key() {
        return key;
    }

    public FilingStep step() {
        return step;
    }

    /**
     * The longest answer that can be filed; a draft keeps up to double, so that nothing is lost.
     */
    public int length() {
        return length;
    }

    public static Optional<DraftField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findAny();
    }

    /** As it is kept: line breaks as one character, nothing invisible, never beyond all bounds. */
    String clean(String typed) {
        String plain = TypedText.clean(typed, this == DETAIL);
        return plain.length() <= 2 * length ? plain : plain.substring(0, 2 * length);
    }
}
