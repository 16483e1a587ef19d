package cl.soser.canal.response.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Texts that an answer starts from: the whole text of Tipo 1, and openings an area may pick. */
@ApplicationScoped
class AnswerTemplateRepository {

    private static final String BUNDLE = "cl.soser.canal.response.answers";

    /** The answer that closes a suggestion or a praise. */
    String automatic(String motive) {
        return word("automatic." + motive);
    }

    private static String word(String key) {
        try {
            return ResourceBundle.getBundle(BUNDLE, Locale.ROOT).getString(key);
        } catch (MissingResourceException e) {
            throw new IllegalStateException("no template " + key, e);
        }
    }
}
