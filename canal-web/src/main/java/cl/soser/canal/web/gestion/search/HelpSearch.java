package cl.soser.canal.web.gestion.search;

import cl.soser.canal.account.Role;
import cl.soser.canal.web.gestion.help.HelpTextCache;
import cl.soser.canal.web.gestion.help.HelpTopic;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Finds texts of the help that are for one of the user's roles. */
@RequestScoped
class HelpSearch {

    @Inject HelpTextCache helpTextCache;
    @Inject CurrentUser user;

    Stream<SearchHit> find(TypedWords words, int most) {
        List<String> wanted = words.wanted();
        return wanted.isEmpty()
                ? Stream.empty()
                : helpTextCache
                        .find(Stream.of(HelpTopic.values()).filter(this::isOwn), wanted)
                        .stream()
                        .limit(most)
                        .map(HelpSearch::hit);
    }

    private boolean isOwn(HelpTopic topic) {
        return Role.OF_STAFF.stream().anyMatch(role -> user.is(role) && topic.isFor(role));
    }

    private static SearchHit hit(HelpTopic topic) {
        return new SearchHit(
                topic.getTitle(), "", topic.getAddress(), Bundles.text("found.why.help"));
    }
}
