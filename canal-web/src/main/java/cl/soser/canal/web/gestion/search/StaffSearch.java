package cl.soser.canal.web.gestion.search;

import cl.soser.canal.web.gestion.search.SearchGroup.Kind;
import cl.soser.canal.web.shared.StaffMenu;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;

/**
 * The one search of the back office, of the palette as of its page: requests, people,
 * establishments, pages, help and settings that the user may open, each with why it was found. Who
 * looks for a person is counted and kept by the queries.
 */
@Named
@RequestScoped
public class StaffSearch {

    private static final int FEW = 5;
    private static final int PAGES = 8;

    @Inject TicketSearch ticketSearch;
    @Inject PersonSearch personSearch;
    @Inject PageSearch pageSearch;
    @Inject SchoolSearch schoolSearch;
    @Inject HelpSearch helpSearch;
    @Inject SettingSearch settingSearch;
    @Inject InstitutionHits institutionHits;
    @Inject StaffMenu menu;

    private List<SearchGroup> beside;

    /** What fits the words, the likeliest first. */
    List<SearchGroup> find(String typed) {
        return find(typed, true, true);
    }

    /** Where the words go on that the palette finds nothing for. */
    public String getPage() {
        return Stream.of("/gestion/buscar", "/institucion/buscar")
                .filter(menu::shows)
                .findFirst()
                .orElse("/gestion/ayuda");
    }

    /**
     * Beside the list of the requests, once a page; a part of it that is sent again has none.
     *
     * @param alone whether that list is empty
     */
    List<SearchGroup> beside(String typed, boolean alone) {
        if (beside == null) {
            beside =
                    typed == null || Faces.isPostback()
                            ? List.of()
                            : find(typed.strip(), false, alone);
        }
        return beside;
    }

    /** The address of the only thing found, where that is a ticket one may read. */
    Optional<String> onlyTicket(String typed) {
        List<SearchGroup> groups = beside(typed, true);
        List<SearchHit> all = groups.stream().flatMap(group -> group.hits().stream()).toList();
        return all.size() == 1 && groups.get(0).kind() == Kind.SOLICITUDES && !all.get(0).closed()
                ? Optional.of(all.get(0).href())
                : Optional.empty();
    }

    private List<SearchGroup> find(String typed, boolean all, boolean near) {
        TypedWords words = new TypedWords(typed);
        List<SearchGroup> found = new ArrayList<>();
        List<SearchHit> numbered = ticketSearch.numbered(words, all, FEW);
        boolean institution = menu.shows("/institucion/buscar");
        add(
                found,
                Kind.SOLICITUDES,
                institution ? institutionHits.requests(typed) : numbered.stream());
        add(found, Kind.PERSONAS, personSearch.find(words, FEW));
        add(found, Kind.PAGINAS, pageSearch.find(typed, PAGES).stream());
        add(
                found,
                Kind.ESTABLECIMIENTOS,
                institution ? institutionHits.schools(typed, FEW) : schoolSearch.find(words, FEW));
        boolean named = found.stream().anyMatch(group -> group.kind() != Kind.PAGINAS);
        if (all && numbered.isEmpty()) {
            add(found, Kind.PALABRAS, ticketSearch.worded(words, FEW));
        }
        boolean held = found.stream().anyMatch(group -> group.kind() == Kind.PALABRAS);
        if (near && !named && !held && words.isProse()) {
            add(
                    found,
                    Kind.PARECIDOS,
                    Stream.concat(personSearch.near(words, FEW), schoolSearch.near(words, FEW)));
        }
        add(found, Kind.AYUDA, helpSearch.find(words, FEW));
        add(found, Kind.AJUSTES, settingSearch.find(words, FEW));
        return found;
    }

    private static void add(List<SearchGroup> found, Kind kind, Stream<SearchHit> hits) {
        SearchGroup group = new SearchGroup(kind, hits.toList());
        if (!group.hits().isEmpty()) {
            found.add(group);
        }
    }
}
