package cl.soser.canal.identity;

/**
 * A word or number of a text.
 *
 * @param folded without accents, in small letters
 * @param from where it stands in the text
 * @param until the first character after it
 * @param capital begins with a capital letter where that tells something
 * @param initial a single capital letter, which may stand for a name
 * @param gap what separates it from the word before
 */
record ProseWord(
        String text,
        String folded,
        int from,
        int until,
        boolean capital,
        boolean initial,
        Gap gap) {

    /** What stands between two words. */
    enum Gap {
        SPACE,
        HYPHEN,
        /** The dot of an abbreviation, or of an initial. */
        DOT,
        COMMA,
        /** Brackets, quotation marks, a colon: the sentence goes on. */
        OTHER,
        /** A new sentence. */
        END,
        /** A new line. */
        LINE
    }

    boolean isNumber() {
        return Character.isDigit(folded.charAt(0));
    }

    boolean endsSentenceBefore() {
        return gap == Gap.END || gap == Gap.LINE;
    }

    /** Only a space, or a hyphen, is before it. */
    boolean follows() {
        return gap == Gap.SPACE || gap == Gap.HYPHEN;
    }
}
