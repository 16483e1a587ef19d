package cl.soser.canal.shared;

/** A field of a form that a person types in. */
public interface TypedField {

    /** The name of the field on the form. */
    String key();

    /** The longest text that can be filed; a draft keeps up to double, so that nothing is lost. */
    int length();

    /** Whether line breaks mean something. */
    default boolean hasLines() {
        return false;
    }

    /** As it is kept: line breaks as one character, nothing invisible, never beyond all bounds. */
    default String clean(String typed) {
        String plain = TypedText.clean(typed, hasLines());
        return plain.length() <= 2 * length() ? plain : plain.substring(0, 2 * length());
    }
}
