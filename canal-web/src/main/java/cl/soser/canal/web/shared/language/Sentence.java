package cl.soser.canal.web.shared.language;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.MessageFormat;

/**
 * Fills the gaps of a sentence of the bundle. Functions of a tag library do the same, but are not
 * found in the attributes of some components.
 */
@Named
@ApplicationScoped
public class Sentence {

    public String with(String pattern, Object one) {
        return new MessageFormat(pattern, Bundles.LOCALE).format(new Object[] {one});
    }

    public String withBoth(String pattern, Object one, Object other) {
        return new MessageFormat(pattern, Bundles.LOCALE).format(new Object[] {one, other});
    }
}
