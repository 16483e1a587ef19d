package cl.soser.canal.radar;

import cl.soser.canal.radar.scan.SignKind;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** A sign in the words that people read. */
final class SignLabels {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle(SignLabels.class.getPackageName() + ".sign", Locale.ROOT);

    /** Ends the code of a kind of danger where a possible risk counts as an alert does. */
    static final String POSSIBLE = "?";

    private SignLabels() {}

    static String of(SignKind kind, String value) {
        if (kind == SignKind.SINTOMA_ALIMENTO) {
            String[] both = value.split("\\+", 2);
            return fill(kind, word(both[0]), word(both[1]));
        }
        if (kind == SignKind.LOTE) {
            return fill(kind, value);
        }
        boolean possible = value.endsWith(POSSIBLE);
        return fill(kind, word(possible ? value.substring(0, value.length() - 1) : value));
    }

    private static String fill(SignKind kind, Object... words) {
        return new MessageFormat(WORDS.getString(kind.name()), Locale.ROOT).format(words);
    }

    static boolean isKnown(String value) {
        return WORDS.containsKey("word." + value);
    }

    /** What a person typed has no word of its own. */
    private static String word(String value) {
        return isKnown(value) ? WORDS.getString("word." + value) : value;
    }
}
