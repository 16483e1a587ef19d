package cl.soser.canal.notification.template;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of our own inside mails. */
public final class MessageLabels {

    public static final Locale CHILE = Locale.forLanguageTag("es-CL");

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("cl.soser.canal.notification.words", Locale.ROOT);

    private MessageLabels() {}

    public static String word(String key) {
        return WORDS.getString(key);
    }

    public static String word(String key, Object... arguments) {
        return new MessageFormat(WORDS.getString(key), CHILE).format(arguments);
    }

    public static boolean has(String key) {
        return WORDS.containsKey(key);
    }
}
