package cl.soser.canal.closing;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of reports. */
final class ReportLabels {

    static final Locale CHILE = Locale.forLanguageTag("es-CL");

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("cl.soser.canal.closing.report", Locale.ROOT);

    private ReportLabels() {}

    static String word(String key) {
        return WORDS.getString(key);
    }

    static String word(String key, Object... arguments) {
        return new MessageFormat(WORDS.getString(key), CHILE).format(arguments);
    }

    static boolean has(String key) {
        return WORDS.containsKey(key);
    }

    /** The word of a code, or the code where there is none. */
    static String of(String kind, String code) {
        String key = kind + "." + code;
        return WORDS.containsKey(key) ? WORDS.getString(key) : code;
    }
}
