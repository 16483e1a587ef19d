package cl.soser.canal.web.shared.language;

import cl.soser.canal.shared.language.Language;
import cl.soser.canal.shared.language.LanguageQuery;
import cl.soser.canal.web.shared.request.LocalPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The choice of a language at the head of the citizen's pages, and the one that is spoken. */
@Named
@RequestScoped
public class LanguageView {

    /** Spanish, as its own button says. */
    private static final Choice SPANISH = new Choice("es", "es-CL", "Español");

    /** Pages that a person comes to before signing in are led back to as well. */
    private static final Set<String> ENTRANCES =
            Set.of("/login", "/registro", "/clave", "/segundo-paso", "/verificar", "/invitacion");

    /** A button; its name is in its own language. */
    public record Choice(String code, String tag, String name) {}

    @Inject LanguageQuery languageQuery;
    @Inject HttpServletRequest request;

    private List<Choice> choices;

    /** Empty while no language is offered: then the page has no choice at all. */
    public List<Choice> getChoices() {
        if (choices == null) {
            choices = new ArrayList<>();
            for (Language one : languageQuery.offered()) {
                String name = Bundles.text("language." + one.code());
                choices.add(new Choice(one.code(), one.tag(), name));
            }
            if (!choices.isEmpty()) {
                choices.add(0, SPANISH);
            }
        }
        return choices;
    }

    public String getCode() {
        LanguageWords words = SpokenLanguage.get();
        return words == null ? SPANISH.code() : words.language().code();
    }

    /** Of the page, for its {@code lang} attribute. */
    public String getTag() {
        LanguageWords words = SpokenLanguage.get();
        return words == null ? SPANISH.tag() : words.language().tag();
    }

    /** For what stays Spanish on a page of another language; null on a Spanish page. */
    public String getSpanish() {
        return SPANISH.tag().equals(getTag()) ? null : SPANISH.tag();
    }

    /** Whether another language than the usual Spanish is spoken. */
    public boolean isChosen() {
        return SpokenLanguage.get() != null;
    }

    /** The page where the choice is made. */
    public String getHere() {
        // A ticket's address leads to a page that has another one.
        Object asked = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        String path = asked == null ? request.getRequestURI() : asked.toString();
        String query =
                asked == null
                        ? request.getQueryString()
                        : (String) request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        return back(path + (query == null ? "" : "?" + query)).or(() -> back(path)).orElse("/");
    }

    static Optional<String> back(String path) {
        return LocalPath.of(path).or(() -> Optional.ofNullable(path).filter(ENTRANCES::contains));
    }
}
