package cl.soser.canal.it.phone;

import static cl.soser.canal.shared.list.ListOrder.INVERSO;
import static cl.soser.canal.shared.list.ListOrder.NORMAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.phone.CallCriteria;
import cl.soser.canal.phone.CallRow;
import cl.soser.canal.phone.CallService;
import cl.soser.canal.phone.NoTicketReason;
import cl.soser.canal.phone.PhoneAgentService;
import cl.soser.canal.phone.PhoneTickets;
import cl.soser.canal.phone.imports.PastCalls;
import cl.soser.canal.phone.indicator.LineOutageService;
import cl.soser.canal.phone.indicator.OutageCause;
import cl.soser.canal.phone.indicator.RecordOutageCommand;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.list.DaySpan;
import cl.soser.canal.shared.list.ListOrder;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What calls end in. Each test has a day and an agent of its own. */
class LineCallsIT extends InContainer {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");

    @Inject PastCalls past;
    @Inject CallService callService;
    @Inject LineOutageService lineOutageService;
    @Inject PhoneAgentService phoneAgentService;
    @Inject PhoneTickets tickets;

    private final String agent = "ag" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> log = new ArrayList<>();

    private Known operator() {
        return accounts.account(agent + "@it.example", Set.of(Role.OPERADOR), Set.of(), null);
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(SANTIAGO).toInstant();
    }

    /** Answered after five seconds, talked for three minutes. */
    private void call(Instant at, String number) {
        String id = UUID.randomUUID().toString();
        long second = at.getEpochSecond();
        log.add(second + "|" + id + "|linea800|NONE|ENTERQUEUE||" + number + "|1");
        log.add(second + 5 + "|" + id + "|linea800|" + agent + "|CONNECT|5|x|2");
        log.add(second + 185 + "|" + id + "|linea800|" + agent + "|COMPLETECALLER|5|180|1");
    }

    private void bring() {
        past.bring(String.join("\n", log));
    }

    private void known() throws Exception {
        Known operator = operator();
        as(with(Role.ADMINISTRADOR), () -> phoneAgentService.name(agent, operator.id()));
        as(with(Role.ADMINISTRADOR), () -> phoneAgentService.linkAgain());
    }

    private List<CallRow> rows(LocalDate day) throws Exception {
        CallCriteria filter = new CallCriteria(false, DaySpan.of(day), agent, null);
        return as(operator(), () -> callService.page(filter, NORMAL, null, 50).rows());
    }

    private String refusal(Step step) {
        return assertThrows(NotAllowedException.class, () -> as(operator(), step)).getMessage();
    }

    @Test
    void aTicketTypedDuringACallLinksItselfOnceItsAgentIsKnown() throws Exception {
        LocalDate day = LocalDate.now(SANTIAGO).minusDays(20);
        String number = tickets.file("+56 9 7777 0001", operator().id(), at(day, 10, 2));
        call(at(day, 10, 0), "");
        bring();
        assertTrue(rows(day).get(0).owing(), "nobody knows whose call it was");
        known();
        assertEquals(List.of(number), rows(day).get(0).tickets());
        assertFalse(rows(day).get(0).owing());
        CallRow own = as(operator(), () -> callService.ofTicket(number)).get(0);
        assertEquals(rows(day).get(0).id(), own.id());
    }

    @Test
    void ofTwoCallsTheNumberDecidesAndWithoutItAPersonDoes() throws Exception {
        LocalDate day = LocalDate.now(SANTIAGO).minusDays(21);
        Instant typed = at(day, 10, 9);
        String known = tickets.file("+56 9 7777 0002", operator().id(), typed);
        String unknown = tickets.file("+56 9 7777 9999", operator().id(), typed);
        call(at(day, 10, 0), "+56977770002");
        call(at(day, 10, 5), "+56977770003");
        bring();
        known();
        List<CallRow> rows = rows(day);
        assertEquals(List.of(), rows.get(0).tickets());
        assertEquals(List.of(known), rows.get(1).tickets());
        assertTrue(
                as(operator(), () -> callService.hints(rows.get(0).id())).stream()
                        .anyMatch(hint -> hint.number().equals(unknown) && !hint.linked()));

        as(operator(), () -> callService.link(rows.get(0).id(), " " + unknown.toLowerCase() + " "));
        assertEquals(
                "phone.linkedElsewhere",
                refusal(() -> callService.link(rows.get(1).id(), unknown)));
        assertEquals(
                "phone.linkedAlready", refusal(() -> callService.link(rows.get(0).id(), unknown)));
        String second = tickets.file("+56 9 7777 9999", operator().id(), typed);
        as(operator(), () -> callService.link(rows.get(0).id(), second));
        assertEquals(2, rows(day).get(0).tickets().size(), "of one call may come several");

        assertThrows(
                EJBAccessException.class,
                () -> as(operator(), () -> callService.unlink(rows.get(0).id(), unknown)));
        as(with(Role.ADMINISTRADOR), () -> callService.unlink(rows.get(0).id(), unknown));
        assertEquals(List.of(second), rows(day).get(0).tickets());
        assertEquals(
                List.of("LLAMADA_VINCULADA", "LLAMADA_VINCULADA", "LLAMADA_DESVINCULADA"),
                audited(rows.get(0).id()));
    }

    /** It was there before the call, so it did not come of it; asking for it is a reason. */
    @Test
    void anEarlierTicketOfTheNumberIsShownAndNotOfferedForLinking() throws Exception {
        LocalDate day = LocalDate.now(SANTIAGO).minusDays(23);
        String earlier =
                tickets.file("+56 9 7777 0023", operator().id(), at(day.minusDays(5), 9, 0));
        call(at(day, 10, 0), "+56977770023");
        bring();
        long id = rows(day).get(0).id();
        assertTrue(
                as(operator(), () -> callService.hints(id)).stream()
                        .anyMatch(hint -> hint.number().equals(earlier) && !hint.linkable()));
        assertEquals("phone.ticketEarlier", refusal(() -> callService.link(id, earlier)));
    }

    @Test
    void anOutagesFormIsOneOutageHoweverOftenItArrives() throws Exception {
        RecordOutageCommand told =
                new RecordOutageCommand(
                        Instant.now().minusSeconds(600), null, OutageCause.CENTRAL, false, null);
        String key = UUID.randomUUID().toString();
        long id = as(with(Role.TI), () -> lineOutageService.record(key, told));
        assertEquals(id, as(with(Role.TI), () -> lineOutageService.record(key, told)));
        assertEquals(
                1,
                as(with(Role.TI), () -> lineOutageService.latest(50)).stream()
                        .filter(row -> row.id() == id)
                        .count());
        as(with(Role.ADMINISTRADOR), () -> lineOutageService.withdraw(id, "prueba"));
    }

    private List<String> audited(long call) {
        return data.with(
                em ->
                        em.createQuery(
                                        """
                                        SELECT a.actionCode FROM AuditEntry a
                                        WHERE a.objectType = 'LINEA_800' AND a.objectId = :call
                                        ORDER BY a.id""",
                                        String.class)
                                .setParameter("call", call)
                                .getResultList());
    }

    @Test
    void withoutATicketTheReasonIsSaidAndAFollowUpNamesItsTicket() throws Exception {
        LocalDate day = LocalDate.now(SANTIAGO).minusDays(22);
        String earlier =
                tickets.file("+56 9 7777 0004", operator().id(), at(day.minusDays(5), 9, 0));
        call(at(day, 10, 0), "+56977770004");
        bring();
        long id = rows(day).get(0).id();
        assertEquals("phone.ticketEarlier", refusal(() -> callService.link(id, earlier)));
        assertEquals(
                "phone.aboutMissing",
                refusal(() -> callService.explain(id, NoTicketReason.SEGUIMIENTO, null, " ")));
        assertEquals("phone.noSuchTicket", refusal(() -> callService.link(id, "CP-1999-000001")));
        as(
                operator(),
                () -> callService.explain(id, NoTicketReason.SEGUIMIENTO, "cuándo", earlier));
        assertFalse(rows(day).get(0).owing());
        assertEquals(earlier, rows(day).get(0).about());
        assertEquals(
                NoTicketReason.SEGUIMIENTO,
                as(operator(), () -> callService.ofTicket(earlier)).get(0).reason());
    }

    @Test
    void anAbandonedCallOwesNothing() throws Exception {
        LocalDate day = LocalDate.now(SANTIAGO).minusDays(23);
        long second = at(day, 10, 0).getEpochSecond();
        String id = UUID.randomUUID().toString();
        past.bring(
                second
                        + "|"
                        + id
                        + "|linea800|NONE|ENTERQUEUE||+56977770005|1\n"
                        + (second + 9)
                        + "|"
                        + id
                        + "|linea800|NONE|ABANDON|1|1|9");
        CallCriteria filter = new CallCriteria(false, DaySpan.of(day), null, null);
        CallRow row =
                as(operator(), () -> callService.page(filter, NORMAL, null, 50)).rows().get(0);
        assertFalse(row.owing());
        assertEquals("•••• 0005", row.caller());
        assertEquals("+56977770005", as(operator(), () -> callService.open(row.id())).caller());
        assertEquals(
                "phone.notAnswered",
                refusal(() -> callService.explain(row.id(), NoTicketReason.SE_CORTO, null, null)));
    }

    @Test
    void aListIsReadPageByPageAndEachCallOnce() throws Exception {
        LocalDate day = LocalDate.now(SANTIAGO).minusDays(24);
        for (int n = 0; n < 23; n++) {
            call(at(day, 10, n / 5), "+56977770006");
        }
        bring();
        CallCriteria filter = new CallCriteria(true, DaySpan.of(day), agent, null);
        List<CallRow> latestFirst = read(filter, NORMAL);
        assertEquals(23, latestFirst.stream().map(CallRow::id).distinct().count());
        assertEquals(at(day, 10, 22 / 5), latestFirst.get(0).startedAt());
        List<CallRow> oldestFirst = new ArrayList<>(read(filter, INVERSO));
        Collections.reverse(oldestFirst);
        assertEquals(latestFirst, oldestFirst);
    }

    /** All of a list, five at a time. */
    private List<CallRow> read(CallCriteria filter, ListOrder order) throws Exception {
        List<CallRow> all = new ArrayList<>();
        Slice<CallRow> page = as(operator(), () -> callService.page(filter, order, null, 5));
        all.addAll(page.rows());
        while (page.more()) {
            Cursor<Instant> end = page.rows().get(4).cursor();
            page = as(operator(), () -> callService.page(filter, order, end, 5));
            all.addAll(page.rows());
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"AREA", "OPERACIONES", "INSTITUCION", "TERRENO", "TI", "CIUDADANO"})
    void nobodyElseSeesCalls(String role) {
        CallCriteria filter = CallCriteria.of(false);
        assertThrows(
                EJBAccessException.class,
                () -> as(with(role), () -> callService.page(filter, NORMAL, null, 5)));
        assertThrows(
                EJBAccessException.class,
                () -> as(with(role), () -> phoneAgentService.name(agent, null)));
    }
}
