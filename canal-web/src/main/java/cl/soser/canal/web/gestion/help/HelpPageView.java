package cl.soser.canal.web.gestion.help;

import cl.soser.canal.account.Role;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.address.WordsConverter;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/**
 * gestion/ayuda.xhtml: one section, those of some words, or all titles; what the user can do comes
 * first.
 */
@Named
@RequestScoped
public class HelpPageView {

    /** What one function can do, as a list of links. */
    public static final class Chapter {

        private final String role;
        private final boolean own;

        Chapter(String role, boolean own) {
            this.role = role;
            this.own = own;
        }

        public String getTitle() {
            return Bundles.text("role." + role);
        }

        /** Whether the user has this function. */
        public boolean isOwn() {
            return own;
        }

        public List<HelpTopic> getTopics() {
            return Stream.of(HelpTopic.values()).filter(topic -> topic.isFor(role)).toList();
        }
    }

    @Inject CurrentUser user;
    @Inject HelpTextCache helpTextCache;

    @Param(name = "tema", converterClass = TextConverter.class)
    String id;

    @Param(name = "q", converterClass = WordsConverter.class)
    String words;

    private HelpTopic topic;
    private List<HelpTopic> found = List.of();

    @PostConstruct
    void look() {
        topic = id == null ? null : HelpTopic.named(id).orElseThrow(NotFoundException::new);
        if (words != null) {
            found =
                    helpTextCache.find(
                            getChapters().stream()
                                    .flatMap(chapter -> chapter.getTopics().stream())
                                    .distinct(),
                            SearchWords.wanted(words));
        }
    }

    /** The user's functions, then the others. */
    public List<Chapter> getChapters() {
        return Stream.concat(chapters(true), chapters(false)).toList();
    }

    private Stream<Chapter> chapters(boolean own) {
        return Role.OF_STAFF.stream()
                .filter(role -> user.is(role) == own)
                .map(role -> new Chapter(role, own));
    }

    /** Null where none was asked for. */
    public HelpTopic getTopic() {
        return topic;
    }

    public String getWords() {
        return words;
    }

    /** Those in which every word occurs, those that are called so first. */
    public List<HelpTopic> getFound() {
        return found;
    }

    public String getTitle() {
        return topic == null ? Bundles.text("staffHelp.title") : topic.getTitle();
    }
}
