package cl.soser.canal.danger;

/**
 * One word of a message.
 *
 * @param folded without accents, in small letters, abbreviations written out
 * @param sound how it sounds, spelled as the nearest known word
 * @param stem the sound without the endings of gender and number
 * @param from where it stands in the text
 * @param until the first character after it
 * @param clause counted from 0; commas end a clause
 * @param sentence counted from 0
 */
record Word(
        String folded, String sound, String stem, int from, int until, int clause, int sentence) {

    /** All numbers are this word. */
    static final String NUMBER = "#";

    boolean isNumber() {
        return folded.equals(NUMBER);
    }
}
