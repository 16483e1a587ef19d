package cl.soser.canal.web.gestion;

import cl.soser.canal.account.Role;
import cl.soser.canal.web.shared.Bundles;
import cl.soser.canal.web.shared.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * gestion/ayuda.xhtml, and the way to it on every page of the staff: what the user can do comes
 * first.
 */
@Named
@RequestScoped
public class HelpView {

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

    /** The user's functions, then the others. */
    public List<Chapter> getChapters() {
        return Stream.concat(chapters(true), chapters(false)).toList();
    }

    private Stream<Chapter> chapters(boolean own) {
        return Role.OF_STAFF.stream()
                .filter(role -> user.is(role) == own)
                .map(role -> new Chapter(role, own));
    }

    /** Every section once, in the order of the chapters. */
    public Set<HelpTopic> getTopics() {
        Set<HelpTopic> topics = new LinkedHashSet<>();
        getChapters().forEach(chapter -> topics.addAll(chapter.getTopics()));
        return topics;
    }

    /** The address of the section about a page; of the whole help where there is none. */
    public String address(String viewId) {
        return HelpTopic.of(viewId)
                .map(topic -> "/gestion/ayuda#" + topic.getId())
                .orElse("/gestion/ayuda");
    }
}
