package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.reader.RestrictedMatter;
import cl.soser.canal.shared.CanalException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.StaleTicketException;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.handling.AnnulmentCause;
import cl.soser.canal.ticket.restricted.RestrictedTicketService;
import cl.soser.canal.ticket.search.TicketOrder;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import cl.soser.canal.ticket.tracking.CitizenTicketService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Who finds which ticket, by its number and in lists, counts and searches. */
class TicketRightsIT extends TicketCase {

    private static final String UNKNOWN = "CP-2026-999999";

    @Inject TicketQuery ticketQuery;
    @Inject RestrictedTicketService restrictedTicketService;
    @Inject CitizenTicketService citizenTicketService;

    @Test
    void whatIsNotYoursIsAsIfItDidNotExist() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        Known stranger = area("CALIDAD");
        for (String one : List.of(number, UNKNOWN)) {
            assertGone(stranger, () -> ticketDetailsService.open(one));
            assertGone(stranger, () -> ticketDetailsService.look(one));
            assertGone(stranger, () -> answers.of(one));
            assertGone(stranger, () -> answers.approvalReason(one));
        }
        assertFalse(finds(stranger, TicketCriteria.ofWords(number), number));
        assertTrue(finds(writer(), TicketCriteria.ofWords(number), number));
    }

    @Test
    void whoAsksForWhatIsNotTheirsIsRegisteredAndWhatIsNotThereIsNot() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        Known stranger =
                accounts.account("area-ajena@it.example", Set.of("AREA"), Set.of("CALIDAD"), null);
        assertGone(stranger, () -> ticketDetailsService.open(UNKNOWN));
        assertEquals(List.of(), denials(stranger));
        assertGone(stranger, () -> ticketDetailsService.open(number));
        assertGone(stranger, () -> ticketDetailsService.open(number));
        assertEquals(List.of(number), denials(stranger));
        Known citizen = accounts.account("ajeno@it.example", Set.of("CIUDADANO"), Set.of(), null);
        assertGone(citizen, () -> citizenTicketService.read(number, null));
        assertEquals(List.of(number), denials(citizen));
    }

    private List<String> denials(Known who) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT e.ticketNumber FROM AuditEntry e"
                                                + " WHERE e.accountId = :who"
                                                + " AND e.actionCode = 'ACCESO_NEGADO'",
                                        String.class)
                                .setParameter("who", who.id())
                                .getResultList());
    }

    private void assertGone(Known who, Callable<?> reading) {
        CanalException gone = assertThrows(NotFoundException.class, () -> as(who, reading));
        assertEquals("error.notFound", gone.getMessage());
        assertEquals(0, gone.arguments().length);
    }

    @Test
    void ofARestrictedTicketAllButItsReadersSeeNumberStateClockAndArea() throws Exception {
        String word = "zanahoria" + System.nanoTime();
        String number = file("RECLAMO", "Sobre la " + word, "Es un asunto delicado.");
        as(administrator(), () -> ticketService.validateRouting(ref(number), ANSWERING, "es suya"));
        TicketCriteria words = TicketCriteria.ofWords(word);
        Known operator = with("OPERADOR");
        assertTrue(finds(writer(), words, number));
        assertTrue(finds(operator, words, number));

        as(
                administrator(),
                () -> ticketService.restrict(ref(number), RestrictedMatter.MALTRATO, "la nombra"));
        for (Known who : List.of(writer(), operator, administrator())) {
            assertFalse(finds(who, words, number));
            assertEquals(0, as(who, () -> ticketQuery.count(words)));
            assertGone(who, () -> ticketDetailsService.open(number));
            TicketRow row =
                    as(who, () -> page(TicketCriteria.ofWords(number))).stream()
                            .findAny()
                            .orElseThrow();
            assertTrue(row.isClosed());
            assertNull(row.subject());
            assertNull(row.school());
            assertEquals(ANSWERING, row.area());
        }
        assertGone(area("LOGISTICA"), () -> restrictedTicketService.look(number));
        assertTrue(finds(manager(), words, number));
        assertEquals(1, as(manager(), () -> ticketQuery.count(words)));

        Known alone = area("LOGISTICA");
        nameReader(number, alone);
        assertTrue(finds(alone, words, number));
        assertEquals(
                number, as(alone, () -> ticketDetailsService.open(number)).ticket().getNumber());
        assertGone(operator, () -> ticketDetailsService.open(number));
    }

    private List<TicketRow> page(TicketCriteria filter) {
        return ticketQuery.page(filter, TicketOrder.INGRESO, false, null, 0, 50).rows();
    }

    private boolean finds(Known who, TicketCriteria filter, String number) throws Exception {
        return as(who, () -> ticketQuery.page(filter, TicketOrder.INGRESO, false, null, 0, 50))
                .rows()
                .stream()
                .anyMatch(row -> row.number().equals(number));
    }

    @Test
    void pagesByKeyShowEveryTicketOnceWhateverTheOrder() throws Exception {
        String word = "acelga" + System.nanoTime();
        Set<String> filed = new HashSet<>();
        for (int i = 0; i < 7; i++) {
            filed.add(file("RECLAMO", "Sin " + word, "Número " + i));
        }
        TicketCriteria filter = TicketCriteria.ofWords(word);
        for (TicketOrder order : TicketOrder.values()) {
            for (boolean ascending : new boolean[] {true, false}) {
                assertEquals(filed, walk(filter, order, ascending));
            }
        }
        assertEquals(7, as(administrator(), () -> ticketQuery.count(filter)));
    }

    private Set<String> walk(TicketCriteria filter, TicketOrder order, boolean ascending)
            throws Exception {
        Set<String> seen = new HashSet<>();
        TicketRow last = null;
        boolean more = true;
        while (more) {
            TicketRow from = last;
            var page =
                    as(
                            administrator(),
                            () ->
                                    ticketQuery.page(
                                            filter,
                                            order,
                                            ascending,
                                            from == null ? null : order.keyOf(from),
                                            0,
                                            3));
            page.rows().forEach(row -> assertTrue(seen.add(row.number()), "seen twice"));
            last = page.rows().get(page.rows().size() - 1);
            more = page.more();
        }
        return seen;
    }

    @Test
    void itIsFoundByNumberRutNameAndWordsWithoutAccents() throws Exception {
        String surnameless = "Zunilda" + System.nanoTime();
        String number =
                file("CONSULTA", "¿Habrá menú celíaco?", "Pregunto.", surnameless, "40000002-6");
        for (String typed :
                List.of(
                        number,
                        number.toLowerCase(java.util.Locale.ROOT).replace("-", ""),
                        "40.000.002-6",
                        surnameless.toUpperCase(java.util.Locale.ROOT),
                        "menu celiaco " + surnameless)) {
            assertTrue(finds(administrator(), TicketCriteria.ofWords(typed), number), typed);
        }
        assertFalse(finds(administrator(), TicketCriteria.ofWords("%"), number));
    }

    @Test
    void anAreasPilesAreWhatItOwesAndCopiesAreAPileOfTheirOwn() throws Exception {
        String number = file("RECLAMO", "Vidrio en el postre", "Salió un vidrio en el postre.");
        Known copied = writer();
        assertEquals("CALIDAD", ticket(number).getArea());
        assertFalse(finds(copied, TicketCriteria.of(TicketPile.ABIERTAS), number));
        assertTrue(finds(copied, TicketCriteria.of(TicketPile.EN_COPIA), number));
        assertTrue(finds(area("CALIDAD"), TicketCriteria.of(TicketPile.ABIERTAS), number));
        assertGone(copied, () -> answers.save(number, null, steps()));
    }

    @Test
    void anActOnAStaleScreenIsRefusedAndTheOtherOneStands() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        TicketRef seenByBoth = ref(number);
        as(writer(), () -> ticketService.take(seenByBoth));
        assertThrows(
                StaleTicketException.class,
                () ->
                        as(
                                administrator(),
                                () -> ticketService.reroute(seenByBoth, "LOGISTICA", "es suyo")));
        assertEquals(ANSWERING, ticket(number).getArea());
        assertEquals(writer().id(), ticket(number).getTakenBy());
    }

    @Test
    void annullingAnOverdueTicketNeedsASecondPerson() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        time.advance(Duration.ofHours(73));
        Known first = administrator();
        as(first, () -> ticketService.annul(ref(number), AnnulmentCause.DUPLICADO, "ya estaba"));
        assertEquals(TicketStatus.EN_AREA, status(number));
        assertThrows(
                NotFoundException.class,
                () -> as(first, () -> termChangeService.decide(ref(number), true, "sí")));
        as(manager(), () -> termChangeService.decide(ref(number), false, "tiene otro asunto"));
        assertEquals(TicketStatus.EN_AREA, status(number));
        as(first, () -> ticketService.annul(ref(number), AnnulmentCause.DUPLICADO, "es el mismo"));
        as(manager(), () -> termChangeService.decide(ref(number), true, "es el mismo"));
        assertEquals(TicketStatus.ANULADO, status(number));
    }

    @Test
    void colleaguesSeeEachOtherForAMinute() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        as(administrator(), () -> ticketDetailsService.look(number));
        assertEquals(1, as(writer(), () -> ticketDetailsService.look(number)).others().size());
        time.advance(Duration.ofSeconds(90));
        assertEquals(List.of(), as(writer(), () -> ticketDetailsService.look(number)).others());
    }

    @Test
    void theTimelineSaysFromWhatToWhat() throws Exception {
        String number = complaint();
        as(
                administrator(),
                () -> ticketService.validateRouting(ref(number), "LOGISTICA", "es reparto"));
        var steps = as(administrator(), () -> ticketDetailsService.open(number)).steps();
        var last = steps.get(steps.size() - 1);
        assertEquals("area:" + ANSWERING + ">LOGISTICA", last.getChanges());
        assertEquals("es reparto", last.getReason());
        assertEquals(administrator().id(), last.getAccount());
    }
}
