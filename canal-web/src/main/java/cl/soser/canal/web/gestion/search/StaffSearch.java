package cl.soser.canal.web.gestion.search;

import cl.soser.canal.account.Role;
import cl.soser.canal.callcentre.CallerQuery;
import cl.soser.canal.callcentre.CallerRow;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.SchoolRow;
import cl.soser.canal.person.Rut;
import cl.soser.canal.shared.Plain;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.TypedNumber;
import cl.soser.canal.ticket.search.TicketOrder;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import cl.soser.canal.web.gestion.directory.SchoolAddress;
import cl.soser.canal.web.gestion.help.HelpTextCache;
import cl.soser.canal.web.gestion.help.HelpTopic;
import cl.soser.canal.web.gestion.help.SearchWords;
import cl.soser.canal.web.gestion.search.SearchGroup.Kind;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.StaffMenu;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /** Fewer letters would find everybody. */
    private static final int FEWEST_LETTERS = 3;

    @Inject PageSearch pageSearch;
    @Inject HelpTextCache helpTextCache;
    @Inject TicketQuery ticketQuery;
    @Inject CallerQuery callerQuery;
    @Inject DirectoryQuery directoryQuery;
    @Inject SchoolAddress schoolAddress;
    @Inject StaffMenu menu;
    @Inject CurrentUser user;

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

    private List<SearchGroup> find(String typed, boolean words, boolean near) {
        List<SearchGroup> found = new ArrayList<>();
        List<TicketRow> numbered =
                menu.shows("/gestion/buscar") ? numbered(typed, words) : List.of();
        add(found, Kind.SOLICITUDES, numbered.stream().map(row -> ticket(row, why(typed))));
        add(found, Kind.PERSONAS, people(typed));
        add(found, Kind.PAGINAS, pageSearch.find(typed, PAGES).stream());
        add(found, Kind.ESTABLECIMIENTOS, schools(typed));
        boolean named = found.stream().anyMatch(group -> group.kind() != Kind.PAGINAS);
        if (words && numbered.isEmpty() && isProse(typed) && menu.shows("/gestion/buscar")) {
            add(found, Kind.PALABRAS, worded(typed));
        }
        boolean held = found.stream().anyMatch(group -> group.kind() == Kind.PALABRAS);
        if (near && !named && !held && isProse(typed)) {
            add(found, Kind.PARECIDOS, near(typed));
        }
        add(found, Kind.AYUDA, help(typed));
        add(found, Kind.AJUSTES, settings(typed));
        return found;
    }

    private static void add(List<SearchGroup> found, Kind kind, Stream<SearchHit> hits) {
        SearchGroup group = new SearchGroup(kind, hits.toList());
        if (!group.hits().isEmpty()) {
            found.add(group);
        }
    }

    /** The list of a page has those of a RUT, and those that nothing else can mean, itself. */
    private List<TicketRow> numbered(String typed, boolean all) {
        return all || !isRut(typed) && !TypedNumber.isOnly(typed)
                ? ticketQuery.meant(typed, FEW)
                : List.of();
    }

    static boolean isRut(String typed) {
        return typed.chars().filter(Character::isDigit).count() >= 7 && Rut.read(typed).isPresent();
    }

    /** Has a word of some letters. */
    private static boolean isProse(String typed) {
        return Plain.words(typed).stream()
                .anyMatch(
                        word ->
                                word.length() >= FEWEST_LETTERS
                                        && word.chars().noneMatch(Character::isDigit));
    }

    private static String why(String typed) {
        return Bundles.text(isRut(typed) ? "found.why.ticketRut" : "found.why.number");
    }

    private Stream<SearchHit> worded(String typed) {
        return ticketQuery
                .page(TicketCriteria.ofWords(typed), TicketOrder.INGRESO, false, null, 0, FEW)
                .rows()
                .stream()
                .map(row -> ticket(row, Bundles.text("found.why.words")));
    }

    private static SearchHit ticket(TicketRow row, String why) {
        String subject = row.isClosed() ? Bundles.text("closed.title") : row.subject();
        return new SearchHit(
                row.number(), subject, "/gestion/tickets/" + row.number(), why, row.isClosed());
    }

    private Stream<SearchHit> people(String typed) {
        boolean telling = isProse(typed) || typed.chars().filter(Character::isDigit).count() >= 7;
        String why = "found.why.person." + (isProse(typed) ? "name" : "number");
        return mayFindPeople() && telling
                ? callerQuery.find(typed).stream().limit(FEW).map(row -> person(row, why))
                : Stream.empty();
    }

    private boolean mayFindPeople() {
        return user.is(Role.OPERADOR) || user.is(Role.ADMINISTRADOR);
    }

    /** People and establishments that are spelt nearly so. */
    private Stream<SearchHit> near(String typed) {
        Stream<SearchHit> people =
                mayFindPeople()
                        ? callerQuery.near(typed).stream()
                                .limit(FEW)
                                .map(row -> person(row, "found.why.near.person"))
                        : Stream.empty();
        return Stream.concat(
                people,
                mayFindSchools()
                        ? directoryQuery.near(typed, FEW).stream()
                                .map(row -> school(row, "found.why.near.school"))
                        : Stream.empty());
    }

    private static SearchHit person(CallerRow row, String why) {
        String where =
                Stream.of(
                                named("desk.row.document", row.document()),
                                named("desk.row.telephone", row.telephone()))
                        .filter(part -> part != null)
                        .collect(Collectors.joining(" · "));
        return new SearchHit(
                row.name(), where, "/gestion/personas/" + row.handle(), Bundles.text(why));
    }

    private static String named(String key, String value) {
        return value == null ? null : Bundles.text(key, value);
    }

    /** Whoever keeps the directory and reads no requests corrects it there. */
    private Stream<SearchHit> schools(String typed) {
        return mayFindSchools()
                ? directoryQuery.find(typed, FEW).stream()
                        .map(row -> school(row, "found.why.school"))
                : Stream.empty();
    }

    private boolean mayFindSchools() {
        return menu.shows("/gestion/buscar") || menu.shows("/admin/directorio");
    }

    private SearchHit school(SchoolRow row, String why) {
        return new SearchHit(
                row.name(),
                row.scheme() + " " + row.fullCode() + " · " + row.comuna(),
                menu.shows("/gestion/buscar")
                        ? schoolAddress.ofRow(row)
                        : "/admin/establecimiento?id=" + row.id(),
                Bundles.text(why));
    }

    private Stream<SearchHit> help(String typed) {
        List<String> words = SearchWords.wanted(typed);
        return words.isEmpty() || !isProse(typed)
                ? Stream.empty()
                : helpTextCache
                        .find(Stream.of(HelpTopic.values()).filter(this::isOwn), words)
                        .stream()
                        .limit(FEW)
                        .map(
                                topic ->
                                        new SearchHit(
                                                topic.getTitle(),
                                                "",
                                                topic.getAddress(),
                                                Bundles.text("found.why.help")));
    }

    private boolean isOwn(HelpTopic topic) {
        return Role.OF_STAFF.stream().anyMatch(role -> user.is(role) && topic.isFor(role));
    }

    private Stream<SearchHit> settings(String typed) {
        List<String> words = SearchWords.wanted(typed);
        return words.isEmpty() || !isProse(typed) || !menu.shows("/admin/ajustes")
                ? Stream.empty()
                : Stream.of(SettingDefinition.values())
                        .filter(one -> isOf(one, words))
                        .limit(FEW)
                        .map(
                                one ->
                                        new SearchHit(
                                                Bundles.text("knob." + one),
                                                "",
                                                "/admin/ajustes#knob-" + one,
                                                Bundles.text("found.why.setting")));
    }

    private static boolean isOf(SettingDefinition setting, List<String> words) {
        String text =
                Plain.fold(
                        Bundles.text("knob." + setting)
                                + " "
                                + Bundles.text("knob." + setting + ".text"));
        return words.stream().allMatch(text::contains);
    }
}
