package cl.soser.canal.shared.language;

import cl.soser.canal.shared.OpenToAll;
import jakarta.enterprise.context.RequestScoped;
import java.io.Serializable;
import java.util.Optional;

/**
 * In which language the present request is answered, set by the web layer; empty for Spanish, and
 * in timers.
 */
@RequestScoped
@OpenToAll("It holds the language of the present request alone.")
public class ChosenLanguage implements Serializable {

    private static final long serialVersionUID = 1L;

    private Language language;

    public void speaks(Language chosen) {
        language = chosen;
    }

    public Optional<Language> get() {
        return Optional.ofNullable(language);
    }
}
