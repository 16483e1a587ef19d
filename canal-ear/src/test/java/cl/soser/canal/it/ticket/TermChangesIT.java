package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.reader.RestrictedMatter;
import cl.soser.canal.reporting.TimelinessQuery;
import cl.soser.canal.reporting.cases.ApiCaseQuery;
import cl.soser.canal.reporting.cases.CaseDetails;
import cl.soser.canal.reporting.cases.CaseQuery;
import cl.soser.canal.reporting.cases.CaseRow;
import cl.soser.canal.reporting.cases.InstitutionCaseQuery;
import cl.soser.canal.reporting.cases.ReclassifiedCase;
import cl.soser.canal.reporting.cases.ReclassifiedCaseQuery;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.shared.CanalException;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.sla.Compliance;
import cl.soser.canal.ticket.StaleTicketException;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.handling.AnnulmentCause;
import cl.soser.canal.ticket.search.TicketOrder;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import cl.soser.canal.ticket.termchange.TermChangeKind;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Nobody alone takes a ticket out of the term it is about to miss, or has missed. */
class TermChangesIT extends TicketCase {

    private static final Duration LAST_DAY = Duration.ofHours(50);
    private static final Duration OVERDUE = Duration.ofHours(73);

    @Inject TicketQuery ticketQuery;
    @Inject TimelinessQuery timelinessQuery;
    @Inject ReclassifiedCaseQuery reclassifiedCaseQuery;
    @Inject InstitutionCaseQuery institutionCaseQuery;
    @Inject ApiCaseQuery apiCaseQuery;
    @Inject CaseQuery caseQuery;

    private boolean reclassify(String number, String motive) throws Exception {
        return reclassify(administrator(), number, motive);
    }

    private boolean reclassify(Known who, String number, String motive) throws Exception {
        return as(
                who,
                () ->
                        ticketService.reclassify(
                                ref(number),
                                motive,
                                "BASICA_MEDIA",
                                null,
                                Context.SERVICIO_REGULAR,
                                "Soy Ana y agradezco"));
    }

    private void decide(Known who, String number, boolean accepted) throws Exception {
        as(who, () -> termChangeService.decide(ref(number), accepted, "Lo revisé"));
    }

    private void refused(String key, Step act) {
        assertEquals(key, assertThrows(NotAllowedException.class, act::run).getMessage());
    }

    private Known another(String role) {
        return accounts.account("otra-" + role + "@it.example", Set.of(role), Set.of(), null);
    }

    private Compliance figures(String number, String motive) throws Exception {
        LocalDate day = LocalDate.ofInstant(ticket(number).getDueAt(), clock.getZone());
        CaseCriteria filter =
                CaseCriteria.COUNTED
                        .with(Dimension.MOTIVO, motive)
                        .with(Dimension.INSTITUCION, ticket(number).getCountedInstitution());
        return as(
                administrator(),
                () ->
                        timelinessQuery
                                .of(new DayRange(day, day.plusDays(1)), List.of(), filter)
                                .total());
    }

    private List<StepKind> kinds(String number) throws Exception {
        return as(administrator(), () -> ticketDetailsService.open(number)).steps().stream()
                .map(step -> step.getKind())
                .toList();
    }

    private boolean isInPile(Known who, String number) throws Exception {
        TicketCriteria pile = TicketCriteria.of(TicketPile.CAMBIO_PEDIDO);
        return as(who, () -> ticketQuery.page(pile, TicketOrder.INGRESO, false, null, 0, 200))
                .rows()
                .stream()
                .map(TicketRow::number)
                .anyMatch(number::equals);
    }

    @Test
    void withTimeLeftOnePersonChangesTheMotiveAndItIsKept() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        assertTrue(reclassify(number, "FELICITACION"));
        assertEquals("FELICITACION", ticket(number).getMotive().getCode());
        assertNull(ticket(number).getDueAt());
        ReclassifiedCase kept = kept(number).get(0);
        assertEquals(TermChangeKind.RECLASIFICACION, kept.kind());
        assertEquals("RECLAMO", kept.from());
        assertEquals("FELICITACION", kept.to());
        assertFalse(kept.second());
        assertFalse(kept.reason().contains("Ana"), kept.reason());
    }

    /** As the institution reads it. */
    private List<ReclassifiedCase> kept(String number) throws Exception {
        return keptBy("JUNAEB", number);
    }

    private List<ReclassifiedCase> keptBy(String institution, String number) throws Exception {
        DayRange days = new DayRange(today().minusDays(10), today().plusDays(10));
        return as(institution(institution), () -> reclassifiedCaseQuery.of(days, CaseCriteria.ALL))
                .stream()
                .filter(one -> one.number().equals(number))
                .toList();
    }

    @Test
    void onTheLastDayASecondPersonOfOperationsDecidesAndWorkGoesOn() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        time.advance(LAST_DAY);
        assertFalse(reclassify(number, "FELICITACION"));
        assertEquals("RECLAMO", ticket(number).getMotive().getCode());
        assertNotNull(ticket(number).getDueAt());
        assertEquals(List.of(), kept(number), "nothing has happened yet");
        assertTrue(isInPile(manager(), number));
        submit(number);
        assertEquals(TicketStatus.EN_REVISION, status(number), "work goes on");
        decide(manager(), number, true);
        assertEquals("FELICITACION", ticket(number).getMotive().getCode());
        assertEquals("FELICITACION", ticket(number).getCountedMotive());
        assertNull(ticket(number).getDueAt());
        assertTrue(kept(number).get(0).second());
        assertFalse(isInPile(manager(), number));
        refused("termChange.none", () -> decide(manager(), number, true));
    }

    @Test
    void whatWasMissedStaysMissedUnderItsMotive() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        time.advance(OVERDUE);
        Compliance complaints = figures(number, "RECLAMO");
        assertFalse(reclassify(number, "FELICITACION"));
        assertEquals(complaints, figures(number, "RECLAMO"));
        decide(manager(), number, true);
        Ticket after = ticket(number);
        assertEquals("FELICITACION", after.getMotive().getCode());
        assertEquals("RECLAMO", after.getCountedMotive());
        assertTrue(after.isOverdue(clock.instant()));
        assertEquals(complaints, figures(number, "RECLAMO"), "late as before");
        CaseRow row = as(institution("JUNAEB"), () -> apiCaseQuery.read(number)).entry().row();
        assertEquals("FELICITACION", row.motive());
        assertEquals("RECLAMO", row.countedMotive());
        assertEquals("RECLAMO", row.chosenMotive());
        assertEquals(72L, row.termHours());
    }

    @Test
    void aRequestGrantedTooLateFindsTheTermMissed() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        time.advance(LAST_DAY);
        assertFalse(reclassify(number, "FELICITACION"));
        time.advance(Duration.ofHours(23));
        decide(manager(), number, true);
        assertEquals("RECLAMO", ticket(number).getCountedMotive());
        assertNotNull(ticket(number).getDueAt());
    }

    @Test
    void whatAddsADutyNeedsNobodyEvenOverdue() throws Exception {
        String number =
                file("CONSULTA", "¿Cuándo llega la canasta?", "Quisiera saber cuándo llega.");
        time.advance(OVERDUE);
        assertTrue(reclassify(number, "RECLAMO"));
        assertEquals("RECLAMO", ticket(number).getMotive().getCode());
        assertEquals("CONSULTA", ticket(number).getCountedMotive(), "missed as a question");
        assertEquals(List.of(), kept(number));
    }

    @Test
    void theTemplateOfTipo1MeetsNoComplaint() throws Exception {
        String number = file("SUGERENCIA", "Más fruta", "Sería bueno que dieran más fruta.");
        assertEquals(TicketStatus.CERRADO, status(number));
        assertNotNull(ticket(number).getFirstAnswerAt());
        time.advance(OVERDUE);
        assertTrue(reclassify(number, "RECLAMO"), "it adds a duty");
        Ticket open = ticket(number);
        assertEquals(TicketStatus.EN_AREA, open.getStatus());
        assertNull(open.getFirstAnswerAt());
        assertEquals(open.getEnteredAt().plus(Duration.ofHours(72)), open.getDueAt());
        assertEquals("RECLAMO", open.getCountedMotive());
        assertTrue(open.isOverdue(clock.instant()));
    }

    @Test
    void whoeverMayDecideIsToldAndWhoeverAskedIsNot() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        time.advance(OVERDUE);
        assertFalse(
                as(
                        administrator(),
                        () -> ticketService.annul(ref(number), AnnulmentCause.SPAM, "publicidad")));
        List<Object[]> told =
                data.with(
                        em ->
                                em.createQuery(
                                                """
                                                SELECT m.recipientAddress, m.body FROM OutboundMessage m
                                                WHERE m.templateCode = 'cambio-por-decidir'
                                                AND m.ticketNumber = :number""",
                                                Object[].class)
                                        .setParameter("number", number)
                                        .getResultList());
        List<Object> whom = told.stream().map(one -> one[0]).toList();
        assertTrue(whom.contains(manager().email()), whom.toString());
        assertFalse(whom.contains(administrator().email()), whom.toString());
        assertTrue(told.get(0)[1].toString().contains("anularlo"), told.get(0)[1].toString());
        assertTrue(told.get(0)[1].toString().contains("publicidad"));
    }

    @Test
    void nobodyDecidesTheirOwnRequestAndOnlyOperationsDecides() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        time.advance(LAST_DAY);
        Known both =
                accounts.account(
                        "ambas@it.example",
                        Set.of(Role.ADMINISTRADOR, Role.OPERACIONES),
                        Set.of(),
                        null);
        assertFalse(reclassify(both, number, "CONSULTA"));
        refused("termChange.own", () -> decide(both, number, true));
        for (Known other : List.of(administrator(), writer())) {
            assertThrows(NotFoundException.class, () -> decide(other, number, true));
        }
        for (Known other : List.of(manager(), writer())) {
            assertThrows(
                    NotFoundException.class,
                    () -> as(other, () -> termChangeService.withdraw(ref(number), "mío")));
        }
        Known operator = with(Role.OPERADOR);
        assertThrows(EJBAccessException.class, () -> decide(operator, number, true));
        refused(
                "termChange.notOwn",
                () ->
                        as(
                                administrator(),
                                () -> termChangeService.withdraw(ref(number), "mejor no")));
        assertThrows(
                ConstraintViolationException.class,
                () -> as(manager(), () -> termChangeService.decide(ref(number), true, " ")));
        as(both, () -> termChangeService.withdraw(ref(number), "Me equivoqué"));
        assertTrue(kinds(number).contains(StepKind.CAMBIO_RETIRADO));
        assertFalse(isInPile(manager(), number));
        assertEquals("RECLAMO", ticket(number).getMotive().getCode());
        for (Known no : List.of(manager(), writer())) {
            assertThrows(NotFoundException.class, () -> reclassify(no, number, "CONSULTA"));
        }
        assertThrows(EJBAccessException.class, () -> reclassify(operator, number, "CONSULTA"));
    }

    @Test
    void itIsAskedOnceAtATimeWhateverIsAsked() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        time.advance(OVERDUE);
        assertFalse(reclassify(number, "CONSULTA"));
        refused(
                "termChange.asked",
                () -> reclassify(another(Role.ADMINISTRADOR), number, "CONSULTA"));
        refused(
                "termChange.asked",
                () ->
                        as(
                                administrator(),
                                () ->
                                        ticketService.annul(
                                                ref(number), AnnulmentCause.SPAM, "publicidad")));
        refused(
                "termChange.asked",
                () ->
                        as(
                                administrator(),
                                () -> ticketService.belongTo(ref(number), "JUNJI", "es jardín")));
        assertEquals("JUNAEB", ticket(number).getInstitution());
        decide(manager(), number, false);
        assertTrue(kinds(number).contains(StepKind.RECLASIFICACION_NEGADA));
        assertFalse(
                as(
                        administrator(),
                        () -> ticketService.annul(ref(number), AnnulmentCause.SPAM, "publicidad")));
    }

    @Test
    void ofTwoAtOnceOneAsksAndOneDecides() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        time.advance(OVERDUE);
        TicketRef seen = ref(number);
        assertEquals(
                1,
                won(
                        () -> asks(administrator(), seen),
                        () -> asks(another(Role.ADMINISTRADOR), seen)));
        TicketRef asked = ref(number);
        assertEquals(
                1,
                won(
                        () -> decides(manager(), asked, true),
                        () -> decides(another(Role.OPERACIONES), asked, false)));
        assertNull(as(administrator(), () -> ticketDetailsService.open(number)).termChangeAsked());
    }

    private Boolean asks(Known who, TicketRef ref) {
        return succeeds(
                () -> as(who, () -> ticketService.annul(ref, AnnulmentCause.PRUEBA, "era prueba")));
    }

    private Boolean decides(Known who, TicketRef ref, boolean accepted) {
        return succeeds(
                () -> {
                    as(who, () -> termChangeService.decide(ref, accepted, "Lo revisé"));
                    return null;
                });
    }

    private static boolean succeeds(Callable<?> act) {
        try {
            act.call();
            return true;
        } catch (StaleTicketException | NotAllowedException | EJBException e) {
            return false;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static int won(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            int won = 0;
            for (Future<Boolean> each : both.invokeAll(List.of(one, other))) {
                won += each.get() ? 1 : 0;
            }
            return won;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            both.shutdown();
        }
    }

    @Test
    void aWrongInstitutionChangesWhoReadsAtOnceAndTheFiguresWhenAccepted() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        time.advance(OVERDUE);
        Compliance before = figures(number, "RECLAMO");
        assertFalse(
                as(
                        administrator(),
                        () -> ticketService.belongTo(ref(number), "JUNJI", "Es un jardín")));
        assertTrue(reads("JUNJI", number));
        assertFalse(reads("JUNAEB", number));
        assertEquals("JUNAEB", ticket(number).getCountedInstitution());
        assertEquals(before, figures(number, "RECLAMO"));
        assertEquals(List.of(), keptBy("JUNAEB", number));
        decide(manager(), number, true);
        assertEquals("JUNJI", ticket(number).getCountedInstitution());
        assertTrue(reads("JUNJI", number));
        for (String institution : List.of("JUNAEB", "JUNJI")) {
            assertEquals(1, keptBy(institution, number).size(), institution + " is told");
        }
        assertEquals(List.of(), keptBy("INTEGRA", number));
    }

    @Test
    void aRefusedInstitutionReadsItNoMore() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        time.advance(OVERDUE);
        as(administrator(), () -> ticketService.belongTo(ref(number), "JUNJI", "Es un jardín"));
        decide(manager(), number, false);
        assertTrue(reads("JUNAEB", number));
        assertFalse(reads("JUNJI", number));
        assertEquals("JUNAEB", ticket(number).getCountedInstitution());
        as(administrator(), () -> ticketService.belongTo(ref(number), "INTEGRA", "Lo es"));
        as(administrator(), () -> termChangeService.withdraw(ref(number), "No lo es"));
        assertTrue(reads("JUNAEB", number));
    }

    /** On its page, by its program, and in its list. */
    private boolean reads(String institution, String number) throws Exception {
        Known reader = institution(institution);
        LocalDate entry = LocalDate.ofInstant(ticket(number).getEnteredAt(), clock.getZone());
        boolean listed =
                as(
                                reader,
                                () ->
                                        caseQuery.page(
                                                CaseCriteria.ALL.entered(
                                                        new DayRange(entry, entry.plusDays(1))),
                                                false,
                                                null,
                                                500))
                        .rows()
                        .stream()
                        .anyMatch(row -> row.number().equals(number));
        boolean page = finds(() -> as(reader, () -> institutionCaseQuery.open(number)));
        boolean program = finds(() -> as(reader, () -> apiCaseQuery.read(number)));
        assertEquals(page, program);
        assertEquals(page, listed);
        return page;
    }

    private static boolean finds(Callable<?> reading) throws Exception {
        try {
            reading.call();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    @Test
    void theInstitutionReadsWhatWasAskedAndDecidedWithItsReason() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        time.advance(OVERDUE);
        reclassify(number, "CONSULTA");
        decide(manager(), number, true);
        List<CaseDetails.Step> history =
                as(institution("JUNAEB"), () -> apiCaseQuery.read(number)).steps();
        CaseDetails.Step asked = only(history, StepKind.RECLASIFICACION_PEDIDA);
        CaseDetails.Step done = only(history, StepKind.RECLASIFICACION);
        for (CaseDetails.Step step : List.of(asked, done)) {
            assertEquals("RECLAMO", step.before());
            assertEquals("CONSULTA", step.after());
            assertTrue(step.reason().contains("agradezco"), step.reason());
            assertFalse(step.reason().contains("Ana"), "masked: " + step.reason());
        }
        assertNull(only(history, StepKind.VALIDACION).reason());
        assertEquals(
                history,
                as(institution("JUNAEB"), () -> institutionCaseQuery.open(number)).steps());
    }

    private static CaseDetails.Step only(List<CaseDetails.Step> history, StepKind kind) {
        return history.stream().filter(step -> step.kind() == kind).findAny().orElseThrow();
    }

    @Test
    void aRestrictedOneKeepsItsReasonToItsReaders() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        as(
                administrator(),
                () ->
                        ticketService.restrict(
                                ref(number), RestrictedMatter.MALTRATO, "nombra a una niña"));
        nameReader(number, administrator());
        reclassify(number, "CONSULTA");
        assertNull(kept(number).get(0).reason());
        assertNull(
                only(
                                as(institution("JUNAEB"), () -> apiCaseQuery.read(number)).steps(),
                                StepKind.RECLASIFICACION)
                        .reason());
    }

    @Test
    void anAnswerMeanwhileEndsTheRequestForAnotherMotiveButNotForAnotherInstitution()
            throws Exception {
        String number = in(TicketStatus.EN_REVISION);
        String moved = in(TicketStatus.EN_REVISION);
        time.advance(LAST_DAY);
        reclassify(number, "CONSULTA");
        as(administrator(), () -> ticketService.belongTo(ref(moved), "JUNJI", "Es un jardín"));
        sendAndLeave(number);
        sendAndLeave(moved);
        assertEquals(TicketStatus.CERRADO, status(number));
        refused("termChange.none", () -> decide(manager(), number, true));
        assertEquals("RECLAMO", ticket(number).getMotive().getCode());
        decide(manager(), moved, true);
        assertEquals("JUNJI", ticket(moved).getCountedInstitution());
    }

    @Test
    void aLateAnswerDoesNotMakeItEasierToMoveTheTicket() throws Exception {
        String number = in(TicketStatus.EN_REVISION);
        time.advance(OVERDUE);
        sendAndLeave(number);
        assertFalse(
                as(
                        administrator(),
                        () -> ticketService.belongTo(ref(number), "JUNJI", "Es un jardín")));
        refused(
                "ticket.notOpen",
                () ->
                        as(
                                administrator(),
                                () ->
                                        ticketService.annul(
                                                ref(number), AnnulmentCause.SPAM, "publicidad")));
        String inTime = in(TicketStatus.CERRADO);
        assertTrue(
                as(
                        administrator(),
                        () -> ticketService.belongTo(ref(inTime), "JUNJI", "Es un jardín")));
    }

    @Test
    void theDatabaseItselfKeepsTheTwoApart() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        time.advance(OVERDUE);
        reclassify(number, "CONSULTA");
        assertThrows(
                Exception.class,
                () ->
                        data.with(
                                em ->
                                        em.createNativeQuery(
                                                        "update term_change set decided_by ="
                                                                + " asked_by where open_key = "
                                                                + ticket(number).getId())
                                                .executeUpdate()));
    }

    @Test
    void aBadReasonIsRefused() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        for (String reason : new String[] {null, "  ", "x".repeat(1901)}) {
            assertThrows(
                    ConstraintViolationException.class,
                    () ->
                            as(
                                    administrator(),
                                    () ->
                                            ticketService.reclassify(
                                                    ref(number),
                                                    "CONSULTA",
                                                    "BASICA_MEDIA",
                                                    null,
                                                    Context.SERVICIO_REGULAR,
                                                    reason)));
        }
        assertThrows(CanalException.class, () -> reclassify(number, "OTRO"));
    }
}
