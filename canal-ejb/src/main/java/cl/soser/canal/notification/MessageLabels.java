package cl.soser.canal.notification;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of our own inside mails. */
final class MessageLabels {

    static final Locale CHILE = Locale.forLanguageTag("es-CL");

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("cl.soser.canal.notification.words", Locale.ROOT);

    private MessageLabels() {}

    static String word(String key) {
        return WORDS.getString(key);
    }

    static String word(String key, Object... arguments) {
        return new MessageFormat(WORDS.getString(key), CHILE).format(arguments);
    }

    static boolean has(String key) {
        return WORDS.containsKey(key);
    }
}
