package cl.soser.canal.web.gestion.search;

import cl.soser.canal.account.Role;
import cl.soser.canal.callcentre.CallerQuery;
import cl.soser.canal.callcentre.CallerRow;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds people, for those roles alone that find callers. */
@RequestScoped
class PersonSearch {

    @Inject CallerQuery callerQuery;
    @Inject CurrentUser user;

    Stream<SearchHit> find(TypedWords words, int most) {
        String why = "found.why.person." + (words.isProse() ? "name" : "number");
        return isFinder() && (words.isProse() || words.hasDigits())
                ? callerQuery.find(words.typed()).stream().limit(most).map(row -> hit(row, why))
                : Stream.empty();
    }

    /** Those whose name is spelt nearly so. */
    Stream<SearchHit> near(TypedWords words, int most) {
        return isFinder()
                ? callerQuery.near(words.typed()).stream()
                        .limit(most)
                        .map(row -> hit(row, "found.why.near.person"))
                : Stream.empty();
    }

    private boolean isFinder() {
        return user.is(Role.OPERADOR) || user.is(Role.ADMINISTRADOR);
    }

    private static SearchHit hit(CallerRow row, String why) {
        String where =
                Stream.of(
                                named("desk.row.document", row.document()),
                                named("desk.row.telephone", row.telephone()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · "));
        return new SearchHit(
                row.name(), where, "/gestion/personas/" + row.handle(), Bundles.text(why));
    }

    private static String named(String key, String value) {
        return value == null ? null : Bundles.text(key, value);
    }
}
