package cl.soser.canal.web.gestion.search;

import cl.soser.canal.shared.Plain;
import cl.soser.canal.web.gestion.help.SearchWords;
import cl.soser.canal.web.shared.MenuGroup;
import cl.soser.canal.web.shared.MenuItem;
import cl.soser.canal.web.shared.StaffMenu;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the user's pages by their names, and by what people call them: {@code find.<key>} lists the
 * other names of the line {@code menu.<key>}.
 */
@RequestScoped
class PageSearch {

    /** A page of the menu, opened for one thing; its words are {@code find.name.<key>}. */
    private record Shortcut(String key, String href, String page) {}

    private static final List<Shortcut> SHORTCUTS =
            List.of(
                    new Shortcut("overdue", "/gestion?bandeja=VENCIDAS", "/gestion"),
                    new Shortcut("dueSoon", "/gestion?bandeja=POR_VENCER", "/gestion"),
                    new Shortcut("alerts", "/gestion?bandeja=ALERTAS", "/gestion"),
                    new Shortcut("mine", "/gestion?bandeja=MIAS", "/gestion"),
                    new Shortcut("newSchool", "/admin/establecimiento", "/admin/directorio"),
                    new Shortcut("newAccount", "/admin/usuario", "/admin/usuarios"),
                    new Shortcut("newBooklet", "/gestion/talonario", "/gestion/talonarios"));

    private record Candidate(String key, String text, String where, String href) {}

    private record Match(SearchHit hit, boolean byName) {}

    @Inject StaffMenu menu;

    /** Those found by their own name come first. */
    List<SearchHit> find(String typed, int most) {
        List<String> words = SearchWords.wanted(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        return Stream.concat(pages(), shortcuts())
                .flatMap(one -> match(one, words).stream())
                .sorted(Comparator.comparing(Match::byName).reversed())
                .limit(most)
                .map(Match::hit)
                .toList();
    }

    private Stream<Candidate> pages() {
        List<Candidate> all = new ArrayList<>();
        for (MenuGroup group : menu.getGroups()) {
            String where = group.getTitle() == null ? "" : group.getTitle();
            for (MenuItem item : group.getItems()) {
                all.add(new Candidate(item.getKey(), item.getLabel(), where, item.getHref()));
            }
        }
        return all.stream();
    }

    private Stream<Candidate> shortcuts() {
        return SHORTCUTS.stream()
                .filter(one -> menu.shows(one.page()))
                .map(
                        one ->
                                new Candidate(
                                        one.key(),
                                        Bundles.text("find.name." + one.key()),
                                        "",
                                        one.href()));
    }

    private static Optional<Match> match(Candidate one, List<String> words) {
        String name = Plain.fold(one.text() + " " + one.where());
        if (words.stream().allMatch(name::contains)) {
            return Optional.of(new Match(hit(one, Bundles.text("found.why.page")), true));
        }
        return otherNames(one.key())
                .filter(also -> SearchWords.isMeant(words, Plain.words(one.text() + " " + also)))
                .findFirst()
                .map(also -> new Match(hit(one, Bundles.text("found.why.called", also)), false));
    }

    private static SearchHit hit(Candidate one, String why) {
        return new SearchHit(one.text(), one.where(), one.href(), why);
    }

    private static Stream<String> otherNames(String key) {
        return Bundles.has("find." + key)
                ? Stream.of(Bundles.text("find." + key).split(", "))
                : Stream.empty();
    }
}
