package cl.soser.canal.it.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.directory.PlacedSchools;
import cl.soser.canal.directory.School;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.paper.BookletDetails;
import cl.soser.canal.paper.BookletQuery;
import cl.soser.canal.paper.BookletRow;
import cl.soser.canal.paper.BookletService;
import cl.soser.canal.paper.Folio;
import cl.soser.canal.paper.IssueBookletCommand;
import cl.soser.canal.paper.PaperSheetRow;
import cl.soser.canal.paper.PaperSheetService;
import cl.soser.canal.paper.PaperSheetState;
import cl.soser.canal.paper.print.PrintService;
import cl.soser.canal.response.PastTickets;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.ticket.Ticket;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Folios given to schools, and what becomes of each sheet, on the real databases. */
class BookletsIT extends InContainer {

    @Inject BookletService bookletService;
    @Inject BookletQuery bookletQuery;
    @Inject PaperSheetService paperSheetService;
    @Inject PrintService printService;
    @Inject PlacedSchools schools;
    @Inject PastTickets past;
    @Inject Clock clock;

    private School here;
    private School elsewhere;

    @BeforeEach
    void place() {
        here = schools.integra("97901", "Jardín de Papel");
        elsewhere = schools.integra("97902", "Jardín de Cartón");
    }

    private IssueBookletCommand order(School school, Long first, int sheets) {
        return new IssueBookletCommand(
                UUID.randomUUID().toString(),
                school.getId(),
                first,
                sheets,
                "Marta Ejemplo",
                LocalDate.now(clock));
    }

    private long issue(IssueBookletCommand order) throws Exception {
        return as(with("ADMINISTRADOR"), () -> bookletService.issue(order));
    }

    private BookletDetails get(long booklet) throws Exception {
        return as(with("ADMINISTRADOR"), () -> bookletQuery.get(booklet));
    }

    private long first(long booklet) throws Exception {
        return get(booklet).row().range().first().number();
    }

    private String folio(long number) {
        return new Folio(number).format();
    }

    private void mark(long folio, PaperSheetState state, String why) throws Exception {
        as(
                with("ADMINISTRADOR"),
                () -> {
                    long booklet = bookletQuery.page(folio(folio), null, 1).rows().get(0).id();
                    bookletService.mark(booklet, folio(folio), state, why);
                });
    }

    private long ticket() {
        String number = past.file("CONSULTA", "INTEGRA", "¿Qué almuerzo hay?", clock.instant());
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT t.id FROM Ticket t WHERE t.number = :number",
                                        Long.class)
                                .setParameter("number", number)
                                .getSingleResult());
    }

    private void use(long folio, School school, long ticket) throws Exception {
        as(with("OPERADOR"), () -> paperSheetService.use(folio(folio), school.getId(), ticket));
    }

    private static String refusal(Callable<?> work) {
        return assertThrows(NotAllowedException.class, work::call).getMessage();
    }

    @Test
    void theNextFreeFoliosFollowWhateverWasGivenBefore() throws Exception {
        BookletRow one = get(issue(order(here, null, 50))).row();
        BookletRow two = get(issue(order(elsewhere, null, 20))).row();
        assertEquals(50, one.range().size());
        assertTrue(one.range().last().compareTo(two.range().first()) < 0);
        assertEquals(50, one.counts().blank());
        assertEquals("Marta Ejemplo", one.handedTo());
    }

    @Test
    void foliosGivenByHandFarAheadAreSteppedOverWhenItComesToThem() throws Exception {
        long next = first(issue(order(here, null, 10))) + 10;
        issue(order(elsewhere, next + 20, 10));
        assertEquals(next, first(issue(order(here, null, 20))));
        assertEquals(next + 30, first(issue(order(here, null, 20))));
    }

    @Test
    void aDeliveryByMistakeIsTakenBackUntilSomethingIsKnownOfASheet() throws Exception {
        long booklet = issue(order(here, null, 10));
        long first = first(booklet);
        mark(first, PaperSheetState.ANULADA, "Se mojó");
        assertEquals("paper.booklet.touched", refusal(() -> takeBack(booklet)));
        as(with("ADMINISTRADOR"), () -> bookletService.restore(folio(first)));
        assertThrows(
                EJBAccessException.class,
                () ->
                        as(
                                with("OPERADOR"),
                                () -> bookletService.takeBack(booklet, "Era de otra escuela")));
        takeBack(booklet);
        assertThrows(NotFoundException.class, () -> get(booklet));
        assertEquals(first, first(issue(order(elsewhere, first, 10))));
    }

    private Long takeBack(long booklet) throws Exception {
        as(with("ADMINISTRADOR"), () -> bookletService.takeBack(booklet, "Era de otra escuela"));
        return booklet;
    }

    @Test
    void theSameFormSentTwiceIssuesOneBooklet() throws Exception {
        IssueBookletCommand order = order(here, null, 10);
        assertEquals(issue(order), issue(order));
    }

    @Test
    void foliosOfTwoBookletsNeverOverlapHoweverManyAskAtOnce() throws Exception {
        long free = first(issue(order(here, null, 10))) + 1_000_000;
        int askers = 8;
        ExecutorService many = Executors.newFixedThreadPool(askers);
        try {
            List<Future<Long>> asked = new ArrayList<>();
            for (int i = 0; i < askers; i++) {
                // Each range shares folios with every other.
                IssueBookletCommand order =
                        order(i % 2 == 0 ? here : elsewhere, free + 10 * (i % 3), 50);
                asked.add(many.submit(() -> issue(order)));
            }
            int issued = 0;
            for (Future<Long> one : asked) {
                try {
                    one.get();
                    issued++;
                } catch (ExecutionException refused) {
                    assertEquals("paper.issue.taken", refused.getCause().getMessage());
                }
            }
            assertEquals(1, issued);
        } finally {
            many.shutdown();
        }
    }

    @Test
    void theDatabaseItselfRefusesABlockTwice() throws Exception {
        long booklet = issue(order(here, null, 10));
        long other = issue(order(elsewhere, null, 10));
        long block = (first(booklet) - 1) / 10;
        assertThrows(
                EJBException.class,
                () ->
                        data.with(
                                em ->
                                        em.createNativeQuery(
                                                        "insert into folio_block (block, booklet_id)"
                                                                + " values (?, ?)")
                                                .setParameter(1, block)
                                                .setParameter(2, other)
                                                .executeUpdate()));
    }

    @Test
    void whatCannotBeIssuedIsRefusedWithItsReason() throws Exception {
        assertEquals("paper.issue.tens", refusal(() -> issue(order(here, null, 15))));
        assertEquals("paper.issue.first", refusal(() -> issue(order(here, 5_000_005L, 10))));
        assertEquals("paper.issue.first", refusal(() -> issue(order(here, 99_999_991L, 20))));
        IssueBookletCommand tomorrow =
                new IssueBookletCommand(
                        "t", here.getId(), null, 10, "Marta", LocalDate.now(clock).plusDays(2));
        assertEquals("paper.issue.future", refusal(() -> issue(tomorrow)));
        assertThrows(ConstraintViolationException.class, () -> issue(order(here, null, 5000)));
    }

    @Test
    void aSheetIsVoidOnceAndGivenBackWhenThatWasAMistake() throws Exception {
        long booklet = issue(order(here, null, 10));
        long first = first(booklet);
        mark(first + 2, PaperSheetState.ANULADA, "Se mojó");
        assertEquals(
                "paper.sheet.ANULADA", refusal(() -> again(first + 2, PaperSheetState.ANULADA)));
        assertEquals(
                "paper.sheet.ANULADA", refusal(() -> again(first + 2, PaperSheetState.EXTRAVIADA)));
        PaperSheetRow row = get(booklet).sheets().get(0);
        assertEquals("Se mojó", row.reason());
        assertEquals(1, get(booklet).row().counts().voided());
        as(with("ADMINISTRADOR"), () -> bookletService.restore(folio(first + 2)));
        assertEquals(List.of(), get(booklet).sheets());
        assertEquals("paper.sheet.EN_BLANCO", refusal(() -> restore(first + 2)));
    }

    private Object again(long folio, PaperSheetState state) throws Exception {
        mark(folio, state, "Otra vez");
        return null;
    }

    private Object restore(long folio) throws Exception {
        as(with("ADMINISTRADOR"), () -> bookletService.restore(folio(folio)));
        return null;
    }

    private Object used(long folio, School school, long ticket) throws Exception {
        use(folio, school, ticket);
        return null;
    }

    @Test
    void aSheetBecomesOneTicketAndOnlyOfItsOwnSchool() throws Exception {
        long booklet = issue(order(here, null, 10));
        long first = first(booklet);
        long ticket = ticket();
        assertEquals(
                here.getId(),
                as(with("OPERADOR"), () -> paperSheetService.check(folio(first), here.getId())));
        assertEquals("paper.folio.foreign", refusal(() -> used(first, elsewhere, ticket)));
        use(first, here, ticket);
        assertEquals("paper.sheet.USADA", refusal(() -> used(first, here, ticket())));
        assertEquals("paper.sheet.USADA", refusal(() -> again(first, PaperSheetState.ANULADA)));
        assertEquals("paper.sheet.USADA", refusal(() -> restore(first)));
        String number = data.with(em -> em.find(Ticket.class, ticket).getNumber());
        assertEquals(number, get(booklet).sheets().get(0).ticketNumber());
    }

    @Test
    void aVoidSheetIsNoTicketButALostOneThatTurnsUpIs() throws Exception {
        long booklet = issue(order(here, null, 10));
        long first = first(booklet);
        mark(first, PaperSheetState.ANULADA, "Rayada");
        mark(first + 1, PaperSheetState.EXTRAVIADA, "No está");
        assertEquals("paper.sheet.ANULADA", refusal(() -> used(first, here, ticket())));
        use(first + 1, here, ticket());
        assertEquals(1, get(booklet).row().counts().used());
        assertEquals("No está", get(booklet).sheets().get(1).reason());
    }

    @Test
    void aFolioThatWasNeverGivenOrIsMistypedIsSaidToBe() throws Exception {
        long first = first(issue(order(here, null, 10)));
        String right = folio(first);
        int last = right.length() - 1;
        String wrong =
                right.substring(0, last) + (char) ('0' + (right.charAt(last) - '0' + 1) % 10);
        assertEquals("paper.folio.wrong", refusal(() -> check(wrong)));
        assertEquals("paper.folio.unknown", refusal(() -> check(folio(88_000_001))));
    }

    private Object check(String folio) throws Exception {
        return as(with("OPERADOR"), () -> paperSheetService.check(folio, null));
    }

    @Test
    void aFolioOfAnotherBookletIsNotMarkedFromThisOne() throws Exception {
        long booklet = issue(order(here, null, 10));
        String other = folio(first(issue(order(here, null, 10))));
        assertEquals(
                "paper.folio.otherBooklet",
                refusal(
                        () ->
                                as(
                                        with("ADMINISTRADOR"),
                                        () -> {
                                            bookletService.mark(
                                                    booklet, other, PaperSheetState.ANULADA, "No");
                                            return null;
                                        })));
    }

    @Test
    void sheetsPassedOverAreGapsUntilSomebodySaysWhatBecameOfThem() throws Exception {
        long booklet = issue(order(here, null, 20));
        long first = first(booklet);
        use(first, here, ticket());
        use(first + 4, here, ticket());
        mark(first + 2, PaperSheetState.EXTRAVIADA, "No está");
        BookletDetails seen = get(booklet);
        assertEquals(2, seen.row().counts().skipped());
        assertEquals(2, seen.gaps().size());
        assertEquals(new Folio(first + 1), seen.gaps().get(0).first());
        assertEquals(17, seen.row().counts().blank());
    }

    @Test
    void theListIsReadPageByPageAndFoundBySchoolOrFolio() throws Exception {
        School many = schools.integra("97903", "Jardín Talonarios Muchos");
        List<Long> issued = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            issued.add(0, issue(order(many, null, 10)));
        }
        List<Long> read = new ArrayList<>();
        Long below = null;
        boolean more = true;
        while (more) {
            Long from = below;
            Slice<BookletRow> page =
                    as(
                            with("ADMINISTRADOR"),
                            () -> bookletQuery.page("talonarios muchos", from, 2));
            page.rows().forEach(row -> read.add(row.id()));
            below = page.rows().get(page.rows().size() - 1).range().first().number();
            more = page.more();
        }
        assertEquals(issued, read);
        String inside = folio(first(issued.get(2)) + 3);
        Slice<BookletRow> byFolio =
                as(with("ADMINISTRADOR"), () -> bookletQuery.page(inside, null, 20));
        assertEquals(List.of(issued.get(2)), byFolio.rows().stream().map(BookletRow::id).toList());
        assertFalse(
                as(with("ADMINISTRADOR"), () -> bookletQuery.page("no hay tal escuela", null, 20))
                        .more());
    }

    @Test
    void onlyTheAdministratorIssuesAndOnlyWhoTranscribesUses() throws Exception {
        long booklet = issue(order(here, null, 10));
        String folio = folio(first(booklet));
        for (String role :
                List.of("OPERADOR", "AREA", "OPERACIONES", "TERRENO", "TI", "CIUDADANO")) {
            assertThrows(
                    EJBAccessException.class,
                    () -> as(with(role), () -> bookletService.issue(order(here, null, 10))),
                    role);
            assertThrows(
                    EJBAccessException.class,
                    () ->
                            as(
                                    with(role),
                                    () ->
                                            printService.booklet(
                                                    booklet, new ByteArrayOutputStream())),
                    role);
            assertThrows(
                    EJBAccessException.class,
                    () -> as(with(role), () -> bookletQuery.get(booklet)),
                    role);
        }
        assertThrows(
                EJBAccessException.class,
                () -> as(with("TERRENO"), () -> paperSheetService.check(folio, null)));
        assertThrows(EJBAccessException.class, () -> bookletService.restore(folio));
    }

    @Test
    void whatIsDoneIsInTheTrail() throws Exception {
        long booklet = issue(order(here, null, 10));
        mark(first(booklet), PaperSheetState.ANULADA, "Se mojó");
        List<String> acts =
                data.with(
                        em ->
                                em.createQuery(
                                                "SELECT e.actionCode FROM AuditEntry e WHERE"
                                                        + " e.objectType = 'TALONARIO' AND e.objectId ="
                                                        + " :id ORDER BY e.id",
                                                String.class)
                                        .setParameter("id", booklet)
                                        .getResultList());
        assertEquals(List.of("HOJA_ANULADA", "HOJA_ENTREGADO"), acts.stream().sorted().toList());
    }

    @Test
    void aBookletIsPrintedInsideTheServer() throws Exception {
        long booklet = issue(order(here, null, 10));
        ByteArrayOutputStream sheets = new ByteArrayOutputStream();
        ByteArrayOutputStream poster = new ByteArrayOutputStream();
        as(with("ADMINISTRADOR"), () -> printService.booklet(booklet, sheets));
        as(with("ADMINISTRADOR"), () -> printService.poster(here.getId(), true, poster));
        for (ByteArrayOutputStream pdf : List.of(sheets, poster)) {
            assertArrayEquals(
                    "%PDF-".getBytes(StandardCharsets.US_ASCII),
                    Arrays.copyOf(pdf.toByteArray(), 5));
        }
    }
}
