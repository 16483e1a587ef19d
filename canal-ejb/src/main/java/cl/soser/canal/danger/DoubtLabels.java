package cl.soser.canal.danger;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** A doubt in the words that a ticket's timeline keeps. */
public final class DoubtLabels {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("cl.soser.canal.danger.doubt");

    private DoubtLabels() {}

    /** "Cuenta una falla (fria, sobra)". */
    public static String of(TextDoubt doubt) {
        String key = doubt.kind() + (doubt.words().isEmpty() ? "" : ".words");
        return new MessageFormat(WORDS.getString(key))
                .format(new Object[] {String.join(", ", doubt.words())});
    }
}
