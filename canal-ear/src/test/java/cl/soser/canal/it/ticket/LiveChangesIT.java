package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.note.NoteService;
import cl.soser.canal.reader.ReaderSeat;
import cl.soser.canal.reader.RestrictedMatter;
import cl.soser.canal.savedview.ListColumn;
import cl.soser.canal.savedview.ListPreferenceService;
import cl.soser.canal.savedview.RowDensity;
import cl.soser.canal.shared.ServerTime;
import cl.soser.canal.suite.DerbySuite;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.handling.TicketDetailsService;
import cl.soser.canal.ticket.handling.TicketPresenceStatus;
import cl.soser.canal.ticket.live.ListQuestion;
import cl.soser.canal.ticket.live.ListQuestion.Place;
import cl.soser.canal.ticket.live.LiveChangeWorker;
import cl.soser.canal.ticket.live.LiveHint;
import cl.soser.canal.ticket.live.NewsQuery;
import cl.soser.canal.ticket.live.OpenList;
import cl.soser.canal.ticket.live.OpenListQuery;
import cl.soser.canal.ticket.live.OpenTicketWorker;
import cl.soser.canal.ticket.live.ToldLists;
import cl.soser.canal.ticket.search.TicketOrder;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the people at the lists are told when a ticket changes, and who is told nothing. */
@Tag(DerbySuite.LONG)
class LiveChangesIT extends TicketCase {

    private static final RestrictedMatter MATTER = RestrictedMatter.ACOSO;

    private static final Set<String> LEADERS = Set.of("ADMINISTRADOR");
    private static final Set<TicketPile> PILES = EnumSet.allOf(TicketPile.class);
    private static final Place FIRST = new Place(TicketOrder.INGRESO, false, 0, 20);

    @Inject OpenListQuery openListQuery;
    @Inject LiveChangeWorker liveChangeWorker;
    @Inject OpenTicketWorker openTicketWorker;
    @Inject TicketDetailsService ticketDetailsService;
    @Inject NoteService noteService;
    @Inject NewsQuery newsQuery;
    @Inject TicketQuery ticketQuery;
    @Inject ToldLists toldLists;
    @Inject ListPreferenceService listPreferenceService;

    /** The list of readers is of all tests of this server. */
    @AfterEach
    void unname() {
        data.with(em -> em.createQuery("DELETE FROM ReaderSeat s").executeUpdate());
    }

    /**
     * Later than all that other tests left, some of it years from now, by more than news are kept:
     * what the lists show first is of this test.
     */
    private void afterAllOthers() {
        Instant latest =
                data.with(
                        em ->
                                em.createQuery(
                                                "SELECT MAX(t.enteredAt), MAX(t.lastMovedAt),"
                                                        + " MAX(t.clocks.stage.from) FROM Ticket t",
                                                Object[].class)
                                        .getResultStream()
                                        .flatMap(Stream::of)
                                        .filter(Objects::nonNull)
                                        .map(Instant.class::cast)
                                        .reduce(
                                                clock.instant(),
                                                (one, other) -> one.isAfter(other) ? one : other));
        time.set(latest.plus(NewsQuery.NEWS));
    }

    private long id(String number) {
        return data.with(
                em ->
                        em.createQuery("SELECT t.id FROM Ticket t WHERE t.number = :n", Long.class)
                                .setParameter("n", number)
                                .getSingleResult());
    }

    private Map<Long, LiveHint> hints(String number) {
        return liveChangeWorker.hints(List.of(id(number)));
    }

    @Test
    void whoeverMayReadItLearnsItsNumberAndNobodyElseLearnsAnything() {
        Instant before = ServerTime.now();
        String number = complaint();
        assertTrue(liveChangeWorker.changesSince(before).containsKey(id(number)));
        for (Known reader : List.of(administrator(), writer(), with("OPERADOR"))) {
            assertEquals(List.of(number), hints(number).get(reader.id()).changed());
        }
        for (Known other : List.of(area("INFORMATICA"), institution("JUNAEB"), with("TI"))) {
            assertFalse(hints(number).containsKey(other.id()), other.email());
        }
    }

    @Test
    void itWaitsForWhoeverActsAtItsStage() throws Exception {
        Known administrator = administrator();
        Known writer = writer();
        String number = complaint();
        assertEquals(List.of(number), hints(number).get(administrator.id()).waiting());
        assertEquals(List.of(), hints(number).get(writer.id()).waiting());
        as(administrator, () -> ticketService.validateRouting(ref(number), ANSWERING, null));
        assertEquals(List.of(), hints(number).get(administrator.id()).waiting());
        assertEquals(List.of(number), hints(number).get(writer.id()).waiting());
    }

    @Test
    void ofARestrictedOneItsReadersAloneLearn() throws Exception {
        afterAllOthers();
        Known reader =
                accounts.account(
                        "lectora-vivo@it.example", Set.of("ADMINISTRADOR"), Set.of(), null);
        Known other = with("OPERACIONES");
        String number = complaint();
        as(administrator(), () -> ticketService.restrict(ref(number), MATTER, "la jefa grita"));
        data.with(
                em -> {
                    var account = em.find(Account.class, reader.id());
                    em.persist(new ReaderSeat(MATTER, false, 1, account));
                    return null;
                });
        assertEquals(Set.of(reader.id()), hints(number).keySet());
        assertFalse(hints(number).containsKey(other.id()));
        assertFalse(hints(number).containsKey(administrator().id()));
        assertTrue(as(reader, () -> news(null)).contains(number));
        assertFalse(as(other, () -> news(null)).contains(number));
        assertFalse(as(administrator(), () -> news(null)).contains(number));
    }

    @Test
    void ofABlockedOneNobodyLearnsAsLongAsItIs() throws Exception {
        afterAllOthers();
        Known administrator = administrator();
        String number = complaint();
        data.with(
                em -> {
                    em.find(Ticket.class, id(number)).block(clock.instant());
                    return null;
                });
        assertEquals(Map.of(), hints(number));
        assertFalse(as(administrator, () -> news(null)).contains(number));
        data.with(
                em -> {
                    em.find(Ticket.class, id(number)).unblock();
                    return null;
                });
        assertTrue(hints(number).containsKey(administrator.id()));
    }

    @Test
    void whoHasItOpenLearnsOfNotesAndOfWhoElseLooks() throws Exception {
        Known administrator = administrator();
        Known writer = writer();
        String number = complaint();
        List<Object> filed = onScreen(number);
        as(administrator, () -> ticketDetailsService.look(number));
        List<Object> looked = onScreen(number);
        assertNotEquals(filed, looked);
        as(administrator, () -> ticketDetailsService.look(number));
        assertEquals(looked, onScreen(number));
        as(writer, () -> noteService.note(number, "Ojo con el lote"));
        List<Object> noted = onScreen(number);
        assertNotEquals(looked, noted);
        assertEquals(1, as(administrator, () -> ticketDetailsService.look(number)).written());
        assertEquals(0, as(writer, () -> ticketDetailsService.look(number)).written());
        assertNotEquals(noted, onScreen(number));
        Set<Long> open = Set.of(administrator.id(), writer.id(), with("TI").id());
        assertEquals(
                Map.of(administrator.id(), List.of(number), writer.id(), List.of(number)),
                openTicketWorker.numbers(Map.of(id(number), open)));
    }

    @Test
    void whoLooksWhileOthersLookIsAnswered() throws Exception {
        String number = complaint();
        Callable<TicketPresenceStatus> look = () -> ticketDetailsService.look(number);
        List<Callable<TicketPresenceStatus>> windows = new ArrayList<>();
        for (Known one : List.of(administrator(), writer())) {
            as(one, look);
            windows.addAll(Collections.nCopies(3, () -> as(one, look)));
        }
        for (int round = 0; round < 20; round++) {
            List<Object> ends = atOnce(windows);
            assertTrue(
                    ends.stream().allMatch(TicketPresenceStatus.class::isInstance),
                    ends.toString());
        }
    }

    private List<Object> onScreen(String number) {
        return openTicketWorker.prints(List.of(id(number))).get(id(number));
    }

    @Test
    void anActOnManyNamesNone() {
        Known administrator = administrator();
        String number = complaint();
        List<Long> many = new ArrayList<>(List.of(id(number)));
        for (long i = 1; i <= 100; i++) {
            many.add(0, -i);
        }
        LiveHint hint = liveChangeWorker.hints(many).get(administrator.id());
        assertEquals(List.of(), hint.changed());
    }

    @Test
    void whatCameIsNewUntilOneHasLooked() throws Exception {
        afterAllOthers();
        String number = complaint();
        Known administrator = administrator();
        assertTrue(as(administrator, () -> news(null)).contains(number));
        as(administrator, () -> listPreferenceService.seeNews());
        Instant seen = as(administrator, () -> listPreferenceService.mine()).newsSeenAt();
        assertFalse(as(administrator, () -> news(seen)).contains(number));
        assertFalse(as(area("INFORMATICA"), () -> news(null)).contains(number));
        assertThrows(EJBAccessException.class, () -> as(institution("JUNAEB"), () -> news(null)));
    }

    private List<String> news(Instant seen) {
        return newsQuery.since(seen).stream().map(TicketRow::number).toList();
    }

    @Test
    void thePrintOfAPageIsTheOneOfItsRowsAndChangesWithThem() throws Exception {
        afterAllOthers();
        String number = complaint();
        Known administrator = administrator();
        int before = as(administrator, this::print);
        assertEquals(as(administrator, this::printOfRows), before);
        as(administrator, () -> ticketService.validateRouting(ref(number), ANSWERING, null));
        assertNotEquals(before, as(administrator, this::print));
    }

    /** They share what they are told, but nothing of what only some may read. */
    @Test
    void openListsAreToldTheSameAsTheirPagesAndAtOnceWhenSomethingMoved() throws Exception {
        afterAllOthers();
        Known reader = accounts.account("lectora-lista@it.example", LEADERS, Set.of(), null);
        Known administrator = administrator();
        String number = complaint();
        as(administrator, () -> ticketService.restrict(ref(number), MATTER, "la jefa grita"));
        data.with(
                em -> {
                    em.persist(
                            new ReaderSeat(MATTER, false, 1, em.find(Account.class, reader.id())));
                    return null;
                });
        toldLists.forget();
        for (Known one : List.of(administrator, reader, writer(), with("OPERADOR"))) {
            for (TicketPile pile : TicketPile.values()) {
                OpenList told = as(one, () -> look(pile));
                assertEquals(as(one, () -> printOf(pile)), told.print(), one.email() + pile);
                assertEquals(as(one, this::counted), told.counts(), one.email());
            }
        }
        OpenList before = as(administrator, () -> look(TicketPile.TODAS));
        complaint();
        OpenList after = as(administrator, () -> look(TicketPile.TODAS));
        assertNotEquals(before.print(), after.print());
    }

    private Map<TicketPile, Integer> counted() {
        Map<TicketPile, Integer> counts = new EnumMap<>(TicketPile.class);
        PILES.forEach(pile -> counts.put(pile, ticketQuery.count(TicketCriteria.of(pile))));
        return counts;
    }

    /** By the rights that each has now, and nothing where no page of that account asked before. */
    @Test
    void aListThatWasAskedForIsToldAsItsPageWouldBe() throws Exception {
        afterAllOthers();
        Known reader = accounts.account("lectora-dicha@it.example", LEADERS, Set.of(), null);
        Known writer = writer();
        assertEquals(Map.of(), toldLists.standing(List.of(reader.id())));
        for (Known one : List.of(reader, writer)) {
            as(one, () -> look(TicketPile.ABIERTAS));
        }
        complaint();
        var standing = toldLists.standing(List.of(reader.id(), writer.id()));
        for (Known one : List.of(reader, writer)) {
            OpenList told = standing.get(one.id()).get(TicketPile.ABIERTAS.name());
            assertEquals(as(one, () -> printOf(TicketPile.ABIERTAS)), told.print(), one.email());
            assertEquals(as(one, this::counted), told.counts(), one.email());
        }
        assertEquals(Map.of(), as(reader, () -> toldLists.standing(List.of(writer.id()))));
    }

    /** Neither a search nor more lists than one person has open. */
    @Test
    void whatIsNotToldIsLeftToThePage() throws Exception {
        Known reader = accounts.account("lectora-muchas@it.example", LEADERS, Set.of(), null);
        ListQuestion search = new ListQuestion(TicketCriteria.ofWords("pan"), FIRST, Set.of());
        as(reader, () -> openListQuery.look("palabras", search));
        assertEquals(Map.of(), toldLists.standing(List.of(reader.id())));
        ListQuestion list = new ListQuestion(newest(), FIRST, Set.of());
        for (int i = 0; i < 20; i++) {
            String name = "lista" + i;
            as(reader, () -> openListQuery.look(name, list));
        }
        assertEquals(8, toldLists.standing(List.of(reader.id())).get(reader.id()).size());
    }

    private OpenList look(TicketPile pile) {
        return openListQuery.look(
                pile.name(), new ListQuestion(TicketCriteria.of(pile), FIRST, PILES));
    }

    private int printOf(TicketPile pile) {
        return toldLists.print(TicketCriteria.of(pile), FIRST);
    }

    private int print() {
        return toldLists.print(newest(), FIRST);
    }

    private int printOfRows() {
        return TicketQuery.print(
                ticketQuery.page(newest(), TicketOrder.INGRESO, false, null, 0, 20).rows());
    }

    private static TicketCriteria newest() {
        return TicketCriteria.of(TicketPile.TODAS);
    }

    @Test
    void eachPersonKeepsHerOwnRowsAndColumns() throws Exception {
        Known one = accounts.account("filas@it.example", Set.of("OPERADOR"), Set.of(), null);
        as(one, () -> listPreferenceService.makeRows(RowDensity.COMPACTA));
        as(one, () -> listPreferenceService.arrange(List.of(ListColumn.AREA, ListColumn.ASUNTO)));
        assertEquals(
                List.of(ListColumn.AREA, ListColumn.ASUNTO, ListColumn.NUMERO),
                as(one, () -> listPreferenceService.mine()).columns());
        assertEquals(RowDensity.COMPACTA, as(one, () -> listPreferenceService.mine()).density());
        assertEquals(
                ListColumn.usual(),
                as(with("OPERADOR"), () -> listPreferenceService.mine()).columns());
        as(one, () -> listPreferenceService.arrangeAsUsual());
        assertEquals(ListColumn.usual(), as(one, () -> listPreferenceService.mine()).columns());
    }
}
