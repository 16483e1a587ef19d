package cl.soser.canal.danger;

import org.apache.lucene.analysis.es.SpanishLightStemmer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * How a word sounds in Chile, so that "bomitó", "vomito" and "bomitooo" are one: b and v, s, c and
 * z, ll and y, g and j, qu and k, hue and we are not told apart, an h is silent, and no letter but
 * the r is double.
 */
public final class Sound {

    private Sound() {}

    /** Without accents, in small letters. */
    public static String fold(String word) {
        char[] from = word.toCharArray();
        char[] to = new char[4 * from.length];
        int length = ASCIIFoldingFilter.foldToASCII(from, 0, to, 0, from.length);
        for (int i = 0; i < length; i++) {
            to[i] = Character.toLowerCase(to[i]);
        }
        return new String(to, 0, length);
    }

    /** The folded word without the endings of gender and number. */
    static String stem(String folded) {
        char[] letters = folded.toCharArray();
        return new String(letters, 0, new SpanishLightStemmer().stem(letters, letters.length));
    }

    /** The sound of a folded word. */
    public static String of(String folded) {
        StringBuilder sound = new StringBuilder(folded.length());
        int length = folded.length();
        for (int i = 0; i < length; i++) {
            char letter = folded.charAt(i);
            char next = i + 1 < length ? folded.charAt(i + 1) : ' ';
            switch (letter) {
                case 'b', 'v' -> add(sound, 'b');
                case 'c' -> {
                    if (next == 'h') {
                        add(sound, 'C');
                        i++;
                    } else {
                        add(sound, isFront(next) ? 's' : 'k');
                    }
                }
                case 'z', 'x' -> add(sound, 's');
                case 's' -> {
                    add(sound, next == 'h' ? 'C' : 's');
                    i += next == 'h' ? 1 : 0;
                }
                case 'q', 'k' -> {
                    add(sound, 'k');
                    i += next == 'u' && i + 2 < length && isFront(folded.charAt(i + 2)) ? 1 : 0;
                }
                case 'g' -> {
                    boolean mute = next == 'u' && i + 2 < length && isFront(folded.charAt(i + 2));
                    add(sound, isFront(next) ? 'j' : 'g');
                    i += mute ? 1 : 0;
                }
                case 'h' -> {
                    if (next == 'u' && i + 2 < length && "aei".indexOf(folded.charAt(i + 2)) >= 0) {
                        add(sound, 'g');
                        i += isFront(folded.charAt(i + 2)) ? 1 : 0;
                    }
                }
                case 'w' -> {
                    add(sound, 'g');
                    if (!isFront(next)) {
                        add(sound, 'u');
                    }
                    i += next == 'u' ? 1 : 0;
                }
                case 'l' -> {
                    add(sound, next == 'l' ? 'y' : 'l');
                    i += next == 'l' ? 1 : 0;
                }
                case 'r' -> {
                    add(sound, next == 'r' ? 'R' : 'r');
                    i += next == 'r' ? 1 : 0;
                }
                case 'y' -> add(sound, next == ' ' ? 'i' : 'y');
                case 'i' -> add(sound, sound.isEmpty() && next == 'e' ? 'y' : 'i');
                case 'p' -> {
                    add(sound, next == 'h' ? 'f' : 'p');
                    i += next == 'h' ? 1 : 0;
                }
                case 'm' -> add(sound, next == 'b' || next == 'p' || next == 'v' ? 'n' : 'm');
                default -> add(sound, letter);
            }
        }
        return ending(sound);
    }

    private static void add(StringBuilder sound, char letter) {
        if (sound.isEmpty() || sound.charAt(sound.length() - 1) != letter) {
            sound.append(letter);
        }
    }

    private static boolean isFront(char letter) {
        return letter == 'e' || letter == 'i';
    }

    /** "quemao" is "quemado". */
    private static String ending(StringBuilder sound) {
        int length = sound.length();
        if (length > 4 && sound.charAt(length - 1) == 'o' && sound.charAt(length - 2) == 'a') {
            sound.insert(length - 1, 'd');
        } else if (length > 5 && sound.indexOf("aos", length - 3) > 0) {
            sound.insert(length - 2, 'd');
        }
        return sound.toString();
    }
}
