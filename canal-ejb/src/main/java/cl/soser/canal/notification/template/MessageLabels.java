package cl.soser.canal.notification.template;

import cl.soser.canal.sla.Compliance;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of our own inside mails. */
public final class MessageLabels {

    /** A percentage with one decimal, or more if needed to distinguish a miss from its target. */
    private static final int PERMILLE = 3;

    private static final int MOST_DECIMALS = 8;

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

    /** A share with what it was counted from. */
    public static String compliance(Compliance month) {
        if (month.share() == null) {
            return word("area.compliance.none");
        }
        NumberFormat percent = NumberFormat.getPercentInstance(CHILE);
        percent.setMaximumFractionDigits(MOST_DECIMALS);
        return word(
                "area.compliance",
                percent.format(month.shown(PERMILLE)),
                month.inTime(),
                month.inTime() + month.late());
    }
}
