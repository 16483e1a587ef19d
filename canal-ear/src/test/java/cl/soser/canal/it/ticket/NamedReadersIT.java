package cl.soser.canal.it.ticket;

import static cl.soser.canal.shared.list.ListOrder.NORMAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.staff.AbsenceCommand;
import cl.soser.canal.account.staff.AbsenceService;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.correctiveaction.CorrectiveActionCriteria;
import cl.soser.canal.correctiveaction.CorrectiveActionPile;
import cl.soser.canal.correctiveaction.CorrectiveActionQuery;
import cl.soser.canal.correctiveaction.CorrectiveActionRow;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.LabelledMessage;
import cl.soser.canal.danger.reader.ClassifierVersionService;
import cl.soser.canal.danger.reader.CorrectedMessages;
import cl.soser.canal.evidence.EvidenceFixture;
import cl.soser.canal.notification.outbox.MessagePurpose;
import cl.soser.canal.notification.outbox.OutboxService;
import cl.soser.canal.oversight.SentAnswerCriteria;
import cl.soser.canal.oversight.SentAnswerQuery;
import cl.soser.canal.oversight.SentAnswerRow;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.UserType;
import cl.soser.canal.question.GivenAnswers;
import cl.soser.canal.reader.ReaderListContent;
import cl.soser.canal.reader.ReaderListDetails;
import cl.soser.canal.reader.ReaderListService;
import cl.soser.canal.reader.ReaderSeat;
import cl.soser.canal.reader.RestrictedMatter;
import cl.soser.canal.response.Finding;
import cl.soser.canal.response.workflow.RejectionReason;
import cl.soser.canal.shared.CanalException;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.ticket.ChosenCodes;
import cl.soser.canal.ticket.ClosedTicketException;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.FormValues;
import cl.soser.canal.ticket.PlaceDetails;
import cl.soser.canal.ticket.ReaderExclusion;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.handling.AnnulmentCause;
import cl.soser.canal.ticket.restricted.ReaderCoverWorker;
import cl.soser.canal.ticket.restricted.ReaderNamingService;
import cl.soser.canal.ticket.restricted.RestrictedTicketDetails;
import cl.soser.canal.ticket.restricted.RestrictedTicketService;
import cl.soser.canal.ticket.search.TicketOrder;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Restricted tickets: who reads them, who handles them, and who is called where too few can. */
class NamedReadersIT extends TicketCase {

    private static final RestrictedMatter MATTER = RestrictedMatter.ACOSO;

    @Inject ReaderListService readerListService;
    @Inject RestrictedTicketService restrictedTicketService;
    @Inject ReaderNamingService readerNamingService;
    @Inject ReaderCoverWorker readerCoverWorker;
    @Inject AbsenceService absenceService;
    @Inject ClassifierVersionService classifierVersionService;
    @Inject CorrectedMessages correctedMessages;
    @Inject TicketQuery ticketQuery;
    @Inject SentAnswerQuery sentAnswerQuery;
    @Inject CorrectiveActionQuery correctiveActionQuery;
    @Inject OutboxService outboxService;
    @Inject EvidenceFixture evidence;

    private static final String SEATS = "SELECT s.id FROM ReaderSeat s";

    private long reading(String number, Known who) {
        return ticket(number).getId() * 1_000_000_000L + who.id();
    }

    /** The lists are of all tests of this server. */
    @AfterEach
    void unname() {
        data.with(em -> em.createQuery("DELETE FROM ReaderSeat s").executeUpdate());
        data.with(em -> em.createQuery("DELETE FROM Absence a").executeUpdate());
    }

    private Known first() {
        return somebody("lectora-1", "OPERACIONES");
    }

    private Known second() {
        return somebody("lectora-2", "AREA");
    }

    private Known third() {
        return somebody("lectora-3", "AREA");
    }

    private Known substitute() {
        return somebody("suplente", "AREA");
    }

    /** Of an area that has nothing to do with any ticket of these tests. */
    private Known somebody(String name, String role) {
        return accounts.account(
                name + "@it.example",
                Set.of(role),
                role.equals("AREA") ? Set.of("INFORMATICA") : Set.of(),
                null);
    }

    private void name(List<Known> readers, List<Known> substitutes) {
        data.with(
                em -> {
                    em.createQuery("DELETE FROM ReaderSeat s").executeUpdate();
                    for (int i = 0; i < readers.size(); i++) {
                        Account account = em.find(Account.class, readers.get(i).id());
                        em.persist(new ReaderSeat(MATTER, false, i + 1, account));
                    }
                    for (int i = 0; i < substitutes.size(); i++) {
                        Account account = em.find(Account.class, substitutes.get(i).id());
                        em.persist(new ReaderSeat(MATTER, true, i + 1, account));
                    }
                    return null;
                });
    }

    private void named() {
        name(List.of(first(), second(), third()), List.of());
    }

    private String restricted() throws Exception {
        String number = complaint();
        as(administrator(), () -> ticketService.restrict(ref(number), MATTER, "la jefa grita"));
        return number;
    }

    private boolean reads(Known who, String number) throws Exception {
        try {
            return as(who, () -> ticketDetailsService.open(number)) != null;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private void refused(String key, Step act) {
        CanalException no = assertThrows(CanalException.class, act::run);
        assertTrue(no.getMessage().startsWith(key), no.getMessage());
    }

    private Set<String> told(String template, String number) {
        List<String> whom =
                data.with(
                        em ->
                                em.createQuery(
                                                """
                                                SELECT m.recipientAddress FROM OutboundMessage m
                                                WHERE m.templateCode = :code
                                                    AND m.ticketNumber = :number""",
                                                String.class)
                                        .setParameter("code", template)
                                        .setParameter("number", number)
                                        .getResultList());
        return Set.copyOf(whom);
    }

    private long count(String query, Object value) {
        return data.with(
                em -> em.createQuery(query, Long.class).setParameter(1, value).getSingleResult());
    }

    @Test
    void aListIsProposedByOneAndConfirmedByAnother() throws Exception {
        Known proposer = manager();
        Known other = with("OPERACIONES");
        ReaderListContent list =
                new ReaderListContent(
                        List.of(first().id(), second().id(), third().id()),
                        List.of(substitute().id()));
        as(proposer, () -> readerListService.propose(MATTER, list, "partió la jefa de personas"));
        ReaderListDetails waiting = list(proposer);
        assertTrue(waiting.isEmpty());
        assertTrue(waiting.waiting().own());
        long id = waiting.waiting().id();
        int version = waiting.waiting().version();
        refused("readers.own", () -> as(proposer, () -> readerListService.confirm(id, version)));
        refused(
                "readers.waiting",
                () -> as(other, () -> readerListService.propose(MATTER, list, "otra vez")));
        refused(
                "readers.onlyOperations",
                () -> as(administrator(), () -> readerListService.confirm(id, version)));
        String number = restricted();
        assertFalse(reads(second(), number));
        assertTrue(reads(other, number));

        as(other, () -> readerListService.confirm(id, version));
        assertEquals(3, list(other).readers().size());
        assertNull(list(other).waiting());
        for (long seat : data.with(em -> em.createQuery(SEATS, Long.class).getResultList())) {
            assertEquals("", evidence.row("reader_seat", seat), "the channel seated them");
        }
        for (Known reader : List.of(first(), second(), third())) {
            assertTrue(reads(reader, number), reader.email());
            assertFalse(
                    data.with(
                                    em ->
                                            em.createQuery(
                                                            """
                                                            SELECT m.id FROM OutboundMessage m
                                                            WHERE m.templateCode = 'lista-lectores'
                                                            AND m.recipientAddress = :to""",
                                                            Long.class)
                                                    .setParameter("to", reader.email())
                                                    .getResultList())
                            .isEmpty(),
                    reader.email());
        }
        assertFalse(reads(other, number));
        assertFalse(reads(substitute(), number));
        assertTrue(
                count(
                                "SELECT COUNT(e) FROM AuditEntry e WHERE e.actionCode = 'LECTORES'"
                                        + " AND e.accountId = ?1",
                                other.id())
                        > 0);
        refused("readers.decided", () -> as(other, () -> confirmAgain(id)));
    }

    private void confirmAgain(long id) {
        int version =
                data.with(
                        em ->
                                em.createQuery(
                                                "SELECT c.version FROM ReaderListChange c"
                                                        + " WHERE c.id = ?1",
                                                Integer.class)
                                        .setParameter(1, id)
                                        .getSingleResult());
        readerListService.confirm(id, version);
    }

    private ReaderListDetails list(Known who) throws Exception {
        return as(who, () -> readerListService.all()).stream()
                .filter(one -> one.matter() == MATTER)
                .findAny()
                .orElseThrow();
    }

    @Test
    void aBadListIsRefused() throws Exception {
        Known manager = manager();
        long one = first().id();
        for (ReaderListContent bad :
                List.of(
                        new ReaderListContent(List.of(one, second().id()), List.of()),
                        new ReaderListContent(List.of(one, one, second().id()), List.of()),
                        new ReaderListContent(
                                List.of(one, second().id(), third().id()), List.of(one)))) {
            assertThrows(
                    ConstraintViolationException.class,
                    () -> as(manager, () -> readerListService.propose(MATTER, bad, "porque sí")));
        }
        for (Known unfit : List.of(with("OPERADOR"), with("CIUDADANO"), with("TI"))) {
            ReaderListContent bad =
                    new ReaderListContent(List.of(one, second().id(), unfit.id()), List.of());
            refused(
                    "readers.unfit",
                    () -> as(manager, () -> readerListService.propose(MATTER, bad, "porque sí")));
        }
        for (Known no : List.of(with("OPERADOR"), writer(), with("TI"), with("DATOS"))) {
            assertThrows(EJBAccessException.class, () -> as(no, () -> readerListService.all()));
        }
    }

    @Test
    void theReadersTakeEveryPlaceAndNobodyApprovesWhatTheyWrote() throws Exception {
        named();
        String number = restricted();
        Known author = second();
        as(author, () -> ticketService.validateRouting(ref(number), ANSWERING, null));
        as(
                author,
                () ->
                        answers.save(
                                number,
                                null,
                                definitive("Investigamos y tomamos medidas.", Finding.ACOGIDO)));
        as(author, () -> answers.submit(ref(number)));
        refused("answer.approval.needed", () -> as(author, () -> answers.send(ref(number), true)));
        as(author, () -> answers.askApproval(ref(number), null));
        assertEquals(Set.of(first().email(), third().email()), told("por-visar", number));
        refused(
                "answer.approve.own",
                () -> as(author, () -> answers.approve(ref(number), version(number))));
        assertThrows(
                NotFoundException.class,
                () -> as(manager(), () -> answers.approve(ref(number), version(number))));
        as(third(), () -> answers.approve(ref(number), version(number)));
        as(author, () -> answers.send(ref(number), true));
        leave(number);
        assertEquals(TicketStatus.CERRADO, status(number));
    }

    @Test
    void anEditAfterTheApprovalVoidsIt() throws Exception {
        named();
        String number = approved();
        as(
                first(),
                () ->
                        answers.save(
                                number,
                                version(number),
                                definitive("Otro texto, de otra mano.", Finding.ACOGIDO)));
        refused("answer.approval.needed", () -> as(first(), () -> answers.send(ref(number), true)));
    }

    private String approved() throws Exception {
        String number = restricted();
        as(second(), () -> ticketService.validateRouting(ref(number), ANSWERING, null));
        as(
                second(),
                () ->
                        answers.save(
                                number,
                                null,
                                definitive("Investigamos y tomamos medidas.", Finding.ACOGIDO)));
        as(second(), () -> answers.submit(ref(number)));
        as(second(), () -> answers.askApproval(ref(number), null));
        as(third(), () -> answers.approve(ref(number), version(number)));
        return number;
    }

    @Test
    void whatLeftIsReadByItsReadersAlone() throws Exception {
        named();
        String number = approved();
        as(second(), () -> answers.send(ref(number), true));
        long answer = underWay(number).getId();
        leave(number);
        assertNotNull(as(first(), () -> sentAnswerQuery.read(answer)));
        assertThrows(
                NotFoundException.class, () -> as(manager(), () -> sentAnswerQuery.read(answer)));
        SentAnswerRow row =
                as(
                                manager(),
                                () ->
                                        sentAnswerQuery.page(
                                                new SentAnswerCriteria(null, null, null, null),
                                                NORMAL,
                                                null,
                                                50))
                        .rows()
                        .stream()
                        .filter(one -> one.number().equals(number))
                        .findAny()
                        .orElseThrow();
        assertTrue(row.isClosed());
        assertNull(row.motive());
        assertNull(row.finding());
        assertNull(row.sentBy());
        TicketRow seen =
                as(
                                manager(),
                                () ->
                                        ticketQuery.page(
                                                TicketCriteria.of(TicketPile.TODAS),
                                                TicketOrder.INGRESO,
                                                false,
                                                null,
                                                0,
                                                200))
                        .rows()
                        .stream()
                        .filter(one -> one.number().equals(number))
                        .findAny()
                        .orElseThrow();
        assertTrue(seen.isClosed());
        assertNull(seen.motive());
        assertNull(seen.urgency());
        assertFalse(seen.alert());

        long action =
                as(second(), () -> correctiveActionQuery.ofTicket(number))
                        .get(0)
                        .correctiveAction()
                        .getId();
        assertTrue(actionsOf(third()).contains(action));
        assertFalse(actionsOf(manager()).contains(action));
        assertThrows(
                NotFoundException.class,
                () -> as(manager(), () -> correctiveActionQuery.get(action)));

        long message =
                data.with(
                        em ->
                                em.createQuery(
                                                """
                                                SELECT MIN(m.id) FROM OutboundMessage m
                                                WHERE m.ticketNumber = :number""",
                                                Long.class)
                                        .setParameter("number", number)
                                        .getSingleResult());
        assertThrows(
                NotFoundException.class,
                () -> as(administrator(), () -> outboxService.read(message, MessagePurpose.TEXTO)));
        assertFalse(as(administrator(), () -> outboxService.row(message)).readable());
    }

    @Test
    void aRestrictedAlertIsCountedForItsReadersAloneAndListedWithoutItsMarkForOthers()
            throws Exception {
        named();
        String number = restricted();
        data.with(
                em ->
                        em.createNativeQuery(
                                        """
                                        update ticket
                                        set alert = true, attention = 0, version = version + 1
                                        where ticket_number = ?1""")
                                .setParameter(1, number)
                                .executeUpdate());
        Known member = area(ticket(number).getArea());
        assertTrue(list(second(), TicketPile.ALERTAS).containsKey(number));
        assertTrue(list(second(), TicketPile.POR_VALIDAR).get(number).isAlertUntaken());
        for (Known other : List.of(administrator(), manager(), member)) {
            assertFalse(list(other, TicketPile.ALERTAS).containsKey(number), other.email());
            TicketRow seen = list(other, TicketPile.ABIERTAS).get(number);
            assertTrue(seen.isClosed(), other.email());
            assertFalse(seen.alert(), other.email());
        }
        Map<String, TicketRow> owed = list(member, TicketPile.EN_AREA);
        assertTrue(owed.values().stream().noneMatch(TicketRow::isClosed));
        assertEquals(
                owed.size(),
                as(member, () -> ticketQuery.count(TicketCriteria.of(TicketPile.EN_AREA))));
    }

    private Map<String, TicketRow> list(Known who, TicketPile pile) throws Exception {
        Map<String, TicketRow> rows = new LinkedHashMap<>();
        as(
                        who,
                        () ->
                                ticketQuery.page(
                                        TicketCriteria.of(pile),
                                        TicketOrder.INGRESO,
                                        false,
                                        null,
                                        0,
                                        1_000))
                .rows()
                .forEach(row -> rows.put(row.number(), row));
        return rows;
    }

    private Set<Long> actionsOf(Known who) throws Exception {
        Set<Long> all = new HashSet<>();
        Slice<CorrectiveActionRow> page =
                as(
                        who,
                        () ->
                                correctiveActionQuery.page(
                                        new CorrectiveActionCriteria(
                                                CorrectiveActionPile.PENDIENTES, false, null),
                                        NORMAL,
                                        null,
                                        500));
        page.rows().forEach(row -> all.add(row.correctiveAction().getId()));
        return all;
    }

    @Test
    void twoOfItsReadersDecideWhatTakesItOutOfItsTerm() throws Exception {
        named();
        String number = restricted();
        time.advance(Duration.ofHours(50));
        assertFalse(
                as(
                        second(),
                        () -> ticketService.annul(ref(number), AnnulmentCause.PRUEBA, "prueba")));
        refused(
                "termChange.own",
                () -> as(second(), () -> termChangeService.decide(ref(number), true, "sí")));
        as(third(), () -> termChangeService.decide(ref(number), true, "Lo revisé"));
        assertEquals(TicketStatus.ANULADO, status(number));
    }

    @Test
    void nobodyElseDoesAnythingToIt() throws Exception {
        named();
        String number = restricted();
        as(second(), () -> ticketService.validateRouting(ref(number), ANSWERING, null));
        Map<String, Step> acts = new LinkedHashMap<>();
        acts.put("open", () -> ticketDetailsService.open(number));
        acts.put("look", () -> ticketDetailsService.look(number));
        acts.put("texts", () -> answers.of(number));
        acts.put("decisions", () -> answers.decisions(number));
        acts.put("reroute", () -> ticketService.reroute(ref(number), "LOGISTICA", "es suyo"));
        acts.put("take", () -> ticketService.take(ref(number)));
        acts.put("urgency", () -> ticketService.treatAs(ref(number), Urgency.BAJA, "leve"));
        acts.put("institution", () -> ticketService.belongTo(ref(number), "JUNJI", "jardín"));
        acts.put("ask", () -> ticketService.askCitizen(ref(number), "¿Quién es usted?"));
        acts.put("reply", () -> ticketService.recordReply(ref(number), "dijo algo"));
        acts.put("note", () -> ticketService.note(number, "mírenlo"));
        acts.put("annul", () -> ticketService.annul(ref(number), AnnulmentCause.SPAM, "no es"));
        acts.put("change", () -> termChangeService.decide(ref(number), true, "no es"));
        acts.put("withdraw", () -> termChangeService.withdraw(ref(number), "no es"));
        acts.put("lift", () -> ticketService.liftRestriction(ref(number)));
        acts.put(
                "move",
                () -> ticketService.restrict(ref(number), RestrictedMatter.FRAUDE, "es otro"));
        acts.put("save", () -> answers.save(number, null, steps()));
        acts.put("submit", () -> answers.submit(ref(number)));
        acts.put("approve", () -> answers.approve(ref(number), 0));
        acts.put("reject", () -> answers.reject(ref(number), 0, RejectionReason.OTRO, "no"));
        acts.put("send", () -> answers.send(ref(number), true));
        List<String> wrong = new ArrayList<>();
        for (Known who :
                List.of(
                        administrator(),
                        manager(),
                        writer(),
                        area("RRHH"),
                        with("OPERADOR"),
                        with("TI"),
                        with("DATOS"),
                        with("TERRENO"),
                        with("INSTITUCION"),
                        with("CIUDADANO"))) {
            for (var act : acts.entrySet()) {
                try {
                    as(who, act.getValue());
                    wrong.add(who.email() + " may " + act.getKey());
                } catch (NotFoundException | EJBAccessException right) {
                    // as if it did not exist
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(TicketStatus.EN_AREA, status(number));
    }

    @Test
    void allOthersSeeNumberStateClockAndArea() throws Exception {
        named();
        String number = restricted();
        for (Known who : List.of(administrator(), manager(), writer(), with("OPERADOR"))) {
            assertTrue(as(who, () -> restrictedTicketService.isClosed(number)), who.email());
            assertThrows(
                    ClosedTicketException.class,
                    () -> as(who, () -> ticketDetailsService.show(number)),
                    who.email());
            RestrictedTicketDetails seen = as(who, () -> restrictedTicketService.look(number));
            assertEquals(TicketStatus.POR_VALIDAR, seen.status());
            assertEquals(ticket(number).getArea(), seen.area());
            assertNotNull(seen.due());
            assertEquals(3, seen.readers());
            assertFalse(seen.toString().contains("poca comida"), seen.toString());
        }
        assertFalse(as(second(), () -> restrictedTicketService.isClosed(number)));
        assertEquals(
                number, as(second(), () -> ticketDetailsService.show(number)).ticket().getNumber());
        NotFoundException other =
                assertThrows(
                        NotFoundException.class,
                        () -> as(area("LOGISTICA"), () -> ticketDetailsService.show(number)));
        assertFalse(other instanceof ClosedTicketException, "not that it is there");
        assertThrows(
                NotFoundException.class,
                () -> as(area("LOGISTICA"), () -> restrictedTicketService.look(number)));
        String open = complaint();
        assertThrows(
                NotFoundException.class,
                () -> as(administrator(), () -> restrictedTicketService.look(open)));
    }

    @Test
    void whoIsAbsentDoesNotReadIt() throws Exception {
        named();
        String number = restricted();
        assertTrue(reads(third(), number));
        as(
                third(),
                () ->
                        absenceService.note(
                                new AbsenceCommand(
                                        third().id(), today(), today(), substitute().id())));
        assertFalse(reads(third(), number));
        assertFalse(reads(substitute(), number), "the substitute of an absence is no reader");
        time.advance(Duration.ofDays(1));
        assertTrue(reads(third(), number));
    }

    @Test
    void whoeverTheCaseIsAboutIsExcludedByNameWithoutReading() throws Exception {
        named();
        String number = restricted();
        Known accused = second();
        as(accused, () -> ticketService.take(ref(number)));
        Map<Long, String> names =
                as(administrator(), () -> restrictedTicketService.excludable(number));
        assertEquals(Set.of(first().id(), second().id(), third().id()), names.keySet());
        for (Known no : List.of(third(), manager(), writer())) {
            assertThrows(
                    NotFoundException.class, () -> as(no, () -> exclude(number, accused.id())));
        }
        refused(
                "readers.notExcludable",
                () -> as(administrator(), () -> exclude(number, manager().id())));

        as(administrator(), () -> exclude(number, accused.id()));
        assertFalse(reads(accused, number));
        assertTrue(reads(third(), number));
        assertNull(ticket(number).getTakenBy());
        assertEquals(
                1,
                count(
                        "SELECT COUNT(e) FROM AuditEntry e"
                                + " WHERE e.actionCode = 'TICKET_LECTOR_EXCLUIDO'"
                                + " AND e.ticketNumber = ?1",
                        number));
        refused(
                "readers.notExcludable",
                () -> as(administrator(), () -> exclude(number, accused.id())));
        as(first(), () -> exclude(number, third().id()));
        assertFalse(reads(third(), number));
        String other = restricted();
        assertTrue(reads(accused, other), "of that case alone");
        as(third(), () -> exclude(other, third().id()));
        assertFalse(reads(third(), other));
    }

    private boolean exclude(String number, long account) {
        return restrictedTicketService.exclude(number, account, ReaderExclusion.Cause.INVOLUCRADA);
    }

    @Test
    void theLastReaderLeavesWhenTwoOfOperationsHaveNamedAnother() throws Exception {
        named();
        String number = restricted();
        for (Known one : List.of(third(), second())) {
            assertTrue(as(administrator(), () -> exclude(number, one.id())));
        }
        Known last = first();
        assertFalse(as(administrator(), () -> exclude(number, last.id())));
        assertFalse(as(last, () -> exclude(number, last.id())), "nor of themselves");
        assertTrue(reads(last, number), "not without another");
        assertEquals(1, leavings(number));
        assertTrue(told("falta-lector", number).contains(manager().email()), "at once");
        assertTrue(as(administrator(), () -> gap(number)).leaving());
        assertFalse(as(last, () -> gap(number)).leaving(), "whom it is about is not told");

        Known chosen = substitute();
        assertFalse(as(last, () -> gap(number)).naming());
        refused(
                "readers.involved",
                () -> as(last, () -> readerNamingService.propose(number, chosen.id(), "amiga")));
        as(manager(), () -> readerNamingService.propose(number, chosen.id(), "es de otra zona"));
        assertTrue(reads(last, number), "one person is not enough");
        refused("readers.involved", () -> as(last, () -> readerNamingService.confirm(number)));
        as(with("OPERACIONES"), () -> readerNamingService.confirm(number));
        assertTrue(reads(chosen, number));
        assertFalse(reads(last, number));
        assertEquals(3, exclusions(number));
        assertFalse(as(administrator(), () -> exclude(number, chosen.id())), "the last again");
        assertTrue(reads(chosen, number));
    }

    @Test
    void whoComesBackLetsTheLastReaderLeave() throws Exception {
        named();
        String number = restricted();
        away(first());
        away(second());
        assertFalse(as(administrator(), () -> exclude(number, third().id())));
        assertTrue(reads(third(), number));
        time.advance(Duration.ofDays(2));
        readerCoverWorker.check(ticket(number).getId());
        assertFalse(reads(third(), number));
        assertTrue(reads(second(), number));
    }

    private void away(Known who) throws Exception {
        as(
                who,
                () ->
                        absenceService.note(
                                new AbsenceCommand(who.id(), today(), today(), substitute().id())));
    }

    private RestrictedTicketDetails.Gap gap(String number) {
        return restrictedTicketService.look(number).gap();
    }

    private long leavings(String number) {
        return count(
                "SELECT COUNT(e) FROM AuditEntry e"
                        + " WHERE e.actionCode = 'TICKET_ULTIMO_LECTOR_SALE'"
                        + " AND e.ticketNumber = ?1",
                number);
    }

    private long exclusions(String number) {
        return count(
                "SELECT COUNT(e) FROM AuditEntry e"
                        + " WHERE e.actionCode = 'TICKET_LECTOR_EXCLUIDO'"
                        + " AND e.ticketNumber = ?1",
                number);
    }

    @Test
    void substitutesAreCalledAtOnceAndReadThatTicket() throws Exception {
        name(List.of(first(), second(), third()), List.of(substitute()));
        String number = restricted();
        String other = restricted();
        as(administrator(), () -> exclude(number, first().id()));
        assertFalse(reads(substitute(), number));
        as(administrator(), () -> exclude(number, second().id()));
        assertTrue(reads(substitute(), number));
        assertTrue(told("caso-reservado", number).contains(substitute().email()));
        assertFalse(reads(substitute(), other));
        readerCoverWorker.check(ticket(number).getId());
        assertEquals(
                1,
                count(
                        "SELECT COUNT(m) FROM OutboundMessage m WHERE m.ticketNumber = ?1"
                                + " AND m.recipientAddress = 'suplente@it.example'",
                        number));
    }

    @Test
    void afterHalfOfTheTimeTwoOfOperationsNameAReader() throws Exception {
        named();
        String number = restricted();
        long id = ticket(number).getId();
        for (Known one : List.of(first(), second())) {
            as(administrator(), () -> exclude(number, one.id()));
        }
        Known proposer = manager();
        Known other = with("OPERACIONES");
        Known chosen = substitute();
        refused(
                "readers.notWanted",
                () ->
                        as(
                                proposer,
                                () -> readerNamingService.propose(number, chosen.id(), "rápido")));
        assertEquals(Set.of(), told("falta-lector", number));
        time.advance(Duration.ofHours(37));
        readerCoverWorker.check(id);
        readerCoverWorker.check(id);
        assertTrue(told("falta-lector", number).contains(proposer.email()));
        assertEquals(
                1,
                count(
                        "SELECT COUNT(m) FROM OutboundMessage m WHERE m.ticketNumber = ?1"
                                + " AND m.templateCode = 'falta-lector'"
                                + " AND m.recipientAddress = 'gerencia-it@it.example'",
                        number));
        refused(
                "readers.yourself",
                () -> as(proposer, () -> readerNamingService.propose(number, proposer.id(), "yo")));
        for (Known no : List.of(first(), third(), with("OPERADOR"))) {
            refused(
                    "readers.notNameable",
                    () -> as(proposer, () -> readerNamingService.propose(number, no.id(), "ella")));
        }
        as(proposer, () -> readerNamingService.propose(number, chosen.id(), "no la conoce nadie"));
        assertFalse(reads(chosen, number));
        refused("readers.own", () -> as(proposer, () -> readerNamingService.confirm(number)));
        assertThrows(
                EJBAccessException.class,
                () -> as(administrator(), () -> readerNamingService.confirm(number)));
        as(other, () -> readerNamingService.confirm(number));
        assertEquals("", evidence.row("ticket_reading", reading(number, chosen)));
        assertTrue(reads(chosen, number));
        assertFalse(reads(other, number));
        assertTrue(told("caso-reservado", number).contains(chosen.email()));
        assertEquals(
                1,
                count(
                        "SELECT COUNT(e) FROM AuditEntry e"
                                + " WHERE e.actionCode = 'TICKET_LECTOR_NOMBRADO'"
                                + " AND e.ticketNumber = ?1",
                        number));
        refused("readers.notWanted", () -> as(other, () -> readerNamingService.nameable(number)));
    }

    @Test
    void aWrongRestrictionIsLiftedAndTeaches() throws Exception {
        named();
        String number = restricted();
        assertThrows(
                NotFoundException.class,
                () -> as(manager(), () -> ticketService.liftRestriction(ref(number))));
        int before = as(administrator(), () -> classifierVersionService.look()).corrections();
        as(third(), () -> ticketService.liftRestriction(ref(number)));
        assertFalse(ticket(number).isRestricted());
        assertEquals("", evidence.row("ticket", ticket(number).getId()), "the channel lifted it");
        assertTrue(reads(administrator(), number));
        assertEquals(
                before + 1,
                as(administrator(), () -> classifierVersionService.look()).corrections());
        LabelledMessage taught =
                as(third(), () -> correctedMessages.all()).stream()
                        .filter(one -> one.id().equals("C-" + number))
                        .findAny()
                        .orElseThrow();
        assertFalse(taught.restricted());
        assertFalse(taught.kind().isRestricted());
        assertEquals(
                1,
                count(
                        "SELECT COUNT(c) FROM RestrictionCorrection c WHERE c.ticketId = ?1",
                        ticket(number).getId()));
        assertThrows(
                NotFoundException.class,
                () -> as(third(), () -> ticketService.liftRestriction(ref(number))));
    }

    @Test
    void itsReadersPassItOnToThoseOfAnotherMatter() throws Exception {
        named();
        String number = restricted();
        as(
                second(),
                () -> ticketService.restrict(ref(number), RestrictedMatter.FRAUDE, "es un robo"));
        assertEquals("", evidence.row("ticket", ticket(number).getId()), "the channel moved it");
        assertFalse(reads(second(), number));
        assertTrue(reads(manager(), number), "that matter has no list");
        refused(
                "ticket.restrict.same",
                () ->
                        as(
                                manager(),
                                () ->
                                        ticketService.restrict(
                                                ref(number), RestrictedMatter.FRAUDE, "otra vez")));
    }

    @Test
    void anAlertGoesToItsReadersAlone() throws Exception {
        Known quality = area("CALIDAD");
        administrator();
        manager();
        String number =
                ticketIntakeWorker.fileAsVisitor(
                        new FileTicketCommand(
                                UUID.randomUUID().toString(),
                                new ChosenCodes(
                                        Context.SERVICIO_REGULAR,
                                        "RECLAMO",
                                        "BASICA_MEDIA",
                                        null,
                                        Urgency.MEDIA,
                                        DangerKind.DESCOMPUESTO),
                                "Lo que pasó hoy",
                                "La tía le pegó a mi hijo en la cara porque no quiso comer.",
                                PlaceDetails.called("Escuela de prueba"),
                                FormValues.NONE,
                                GivenAnswers.NONE),
                        new PersonDetails(
                                "Ana",
                                "Reserva Prueba",
                                new Identity(DocumentType.RUT, "40000001-8"),
                                null,
                                null,
                                UserType.APODERADO,
                                ContactDetails.mail("reserva@it.example"),
                                null));
        assertTrue(ticket(number).isRestricted());
        Set<String> alerted = told("alerta", number);
        assertTrue(alerted.contains(manager().email()), alerted.toString());
        assertFalse(alerted.contains(administrator().email()), alerted.toString());
        assertFalse(alerted.contains(quality.email()), alerted.toString());
    }

    @Test
    void whatWasThereBeforeIsReadByManagementAndNobodyIsTold() throws Exception {
        String number = complaint();
        data.with(
                em ->
                        em.createNativeQuery(
                                        "update ticket set restricted = true,"
                                                + " version = version + 1"
                                                + " where ticket_number = ?1")
                                .setParameter(1, number)
                                .executeUpdate());
        String ofTicket = "SELECT COUNT(m) FROM OutboundMessage m WHERE m.ticketNumber = ?1";
        long before = count(ofTicket, number);
        readerCoverWorker.check(ticket(number).getId());
        assertEquals(before, count(ofTicket, number));
        assertTrue(reads(manager(), number));
        assertFalse(reads(administrator(), number));
        assertThrows(
                NotAllowedException.class,
                () -> as(manager(), () -> readerNamingService.nameable(number)));
    }
}
