package cl.soser.canal.web.gestion.search;

import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.SchoolRow;
import cl.soser.canal.web.gestion.directory.SchoolAddress;
import cl.soser.canal.web.shared.StaffMenu;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** Finds establishments: whoever keeps the directory and reads no tickets corrects them there. */
@RequestScoped
class SchoolSearch {

    @Inject DirectoryQuery directoryQuery;
    @Inject SchoolAddress schoolAddress;
    @Inject StaffMenu menu;

    Stream<SearchHit> find(TypedWords words, int most) {
        return isFinder()
                ? directoryQuery.find(words.typed(), most).stream()
                        .map(row -> hit(row, "found.why.school"))
                : Stream.empty();
    }

    /** Those whose name is spelt nearly so. */
    Stream<SearchHit> near(TypedWords words, int most) {
        return isFinder()
                ? directoryQuery.near(words.typed(), most).stream()
                        .map(row -> hit(row, "found.why.near.school"))
                : Stream.empty();
    }

    private boolean isFinder() {
        return menu.shows("/gestion/buscar") || menu.shows("/admin/directorio");
    }

    private SearchHit hit(SchoolRow row, String why) {
        return new SearchHit(
                row.name(),
                row.scheme() + " " + row.fullCode() + " · " + row.comuna(),
                menu.shows("/gestion/buscar")
                        ? schoolAddress.ofRow(row)
                        : "/admin/establecimiento?id=" + row.id(),
                Bundles.text(why));
    }
}
