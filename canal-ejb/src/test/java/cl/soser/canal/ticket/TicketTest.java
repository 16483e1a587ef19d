package cl.soser.canal.ticket;

import static cl.soser.canal.ticket.SampleTicket.ENTRY;
import static cl.soser.canal.ticket.SampleTicket.SANTIAGO;
import static cl.soser.canal.ticket.TicketStatus.ANULADO;
import static cl.soser.canal.ticket.TicketStatus.CERRADO;
import static cl.soser.canal.ticket.TicketStatus.EN_AREA;
import static cl.soser.canal.ticket.TicketStatus.EN_REVISION;
import static cl.soser.canal.ticket.TicketStatus.EN_VISACION;
import static cl.soser.canal.ticket.TicketStatus.ESPERA_CIUDADANO;
import static cl.soser.canal.ticket.TicketStatus.POR_VALIDAR;
import static cl.soser.canal.ticket.TicketStatus.RESPONDIDO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.SampleCatalogue;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.danger.DangerLevel;
import cl.soser.canal.shared.CanalException;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.sla.InternalStage;
import cl.soser.canal.sla.Milestone;
import cl.soser.canal.sla.RunningClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TicketTest {

    private static final Instant LATER = ENTRY.plus(Duration.ofHours(2));
    private static final LocalDate PROMISED = LocalDate.of(2026, 12, 4);

    /** One verb of the table: from where it may be used and where it leads. */
    private record Arrow(
            String verb, BiConsumer<Ticket, Instant> act, Map<TicketStatus, TicketStatus> roads) {}

    private static Arrow arrow(
            String verb, BiConsumer<Ticket, Instant> act, TicketStatus to, TicketStatus... from) {
        Map<TicketStatus, TicketStatus> roads = new EnumMap<>(TicketStatus.class);
        for (TicketStatus start : from) {
            roads.put(start, to == null ? start : to);
        }
        return new Arrow(verb, act, roads);
    }

    /** The table of the rules, section 5, spelt out a second time. */
    private static final List<Arrow> TABLE =
            List.of(
                    arrow(
                            "validate",
                            (t, now) -> t.validateRouting("CALIDAD", now),
                            EN_AREA,
                            POR_VALIDAR),
                    arrow("reroute", (t, now) -> t.reroute("LOGISTICA", now), EN_AREA, EN_AREA),
                    arrow("submit", Ticket::submitForReview, EN_REVISION, EN_AREA, RESPONDIDO),
                    arrow("give back", Ticket::returnToArea, EN_AREA, EN_REVISION),
                    arrow("ask approval", Ticket::sendForApproval, EN_VISACION, EN_REVISION),
                    arrow("approval", Ticket::backFromApproval, EN_REVISION, EN_VISACION),
                    arrow(
                            "ask the citizen",
                            Ticket::askCitizen,
                            ESPERA_CIUDADANO,
                            EN_AREA,
                            EN_REVISION),
                    arrow(
                            "answer with steps",
                            (t, now) -> t.answered(Stage.RESPUESTA, PROMISED, now, SANTIAGO),
                            RESPONDIDO,
                            EN_REVISION),
                    arrow(
                            "answer for good",
                            (t, now) -> t.answered(Stage.RESPUESTA_DEFINITIVA, null, now, SANTIAGO),
                            CERRADO,
                            EN_REVISION),
                    arrow("reopen", Ticket::reopen, EN_AREA, CERRADO),
                    arrow(
                            "annul",
                            Ticket::annul,
                            ANULADO,
                            POR_VALIDAR,
                            EN_AREA,
                            EN_REVISION,
                            EN_VISACION,
                            ESPERA_CIUDADANO,
                            RESPONDIDO),
                    arrow(
                            "take",
                            (t, now) -> t.take(7, now),
                            null,
                            POR_VALIDAR,
                            EN_AREA,
                            EN_REVISION,
                            EN_VISACION,
                            ESPERA_CIUDADANO,
                            RESPONDIDO));

    @TestFactory
    Stream<DynamicTest> everyVerbGoesWhereTheTableSaysAndNowhereElse() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Arrow arrow : TABLE) {
            for (TicketStatus from : TicketStatus.values()) {
                TicketStatus to = arrow.roads().get(from);
                tests.add(
                        DynamicTest.dynamicTest(
                                arrow.verb() + " from " + from + (to == null ? " is refused" : ""),
                                () -> follow(arrow, from, to)));
            }
        }
        return tests.stream();
    }

    private static void follow(Arrow arrow, TicketStatus from, TicketStatus to) {
        Ticket ticket = SampleTicket.in(from);
        if (to == null) {
            assertThrows(CanalException.class, () -> arrow.act().accept(ticket, LATER));
            assertEquals(from, ticket.getStatus(), "a refused step changes nothing");
        } else {
            arrow.act().accept(ticket, LATER);
            assertEquals(to, ticket.getStatus());
            assertEquals(LATER, ticket.getLastMovedAt());
        }
    }

    @TestFactory
    Stream<DynamicTest> theTableLeadsOnlyWhereSomeVerbGoes() {
        return Stream.of(TicketStatus.values())
                .flatMap(
                        from ->
                                Stream.of(TicketStatus.values())
                                        .filter(from::canBecome)
                                        .map(
                                                to ->
                                                        DynamicTest.dynamicTest(
                                                                from + " to " + to,
                                                                () ->
                                                                        assertTrue(
                                                                                hasRoad(
                                                                                        from,
                                                                                        to)))));
    }

    private static boolean hasRoad(TicketStatus from, TicketStatus to) {
        boolean automatic = from == POR_VALIDAR && to == CERRADO;
        boolean reply = from == ESPERA_CIUDADANO && (to == EN_AREA || to == EN_REVISION);
        return automatic
                || reply
                || TABLE.stream().anyMatch(arrow -> to == arrow.roads().get(from));
    }

    @Test
    void theReplyBringsItBackToWhereItWasAskedFrom() {
        for (TicketStatus asked : List.of(EN_AREA, EN_REVISION)) {
            Ticket ticket = SampleTicket.in(asked);
            ticket.askCitizen(LATER);
            ticket.citizenReplied(LATER.plusSeconds(1));
            assertEquals(asked, ticket.getStatus());
        }
    }

    @Test
    void aClosedTicketTakesNoReply() {
        Ticket ticket = SampleTicket.in(CERRADO);
        assertThrows(NotAllowedException.class, () -> ticket.citizenReplied(LATER));
    }

    @Test
    void askingDoesNotStopTheContractClock() {
        Ticket ticket = SampleTicket.in(ESPERA_CIUDADANO);
        assertEquals(ENTRY.plus(Duration.ofHours(72)), ticket.getDueAt());
        assertEquals(RunningClock.CONTRATO, ticket.getClock());
        assertNull(ticket.getFirstAnswerAt());
    }

    @Test
    void onTheSecondIsInTimeAndOneLaterIsNot() {
        Ticket ticket = SampleTicket.in(EN_AREA);
        assertFalse(ticket.isOverdue(ENTRY.plus(Duration.ofHours(72))));
        assertTrue(ticket.isOverdue(ENTRY.plus(Duration.ofHours(72)).plusNanos(1)));
    }

    @Test
    void anAnswerWithStepsStartsAClockOfItsOwn() {
        Ticket ticket = SampleTicket.in(RESPONDIDO);
        assertEquals(RunningClock.PROMESA, ticket.getClock());
        assertEquals(PROMISED.plusDays(1).atStartOfDay(SANTIAGO).toInstant(), ticket.getAttendBy());
        assertEquals(ENTRY.plus(Duration.ofHours(72)), ticket.getDueAt());
    }

    @Test
    void theFirstAnswerIsTheVerdictForEver() {
        Ticket ticket = SampleTicket.in(RESPONDIDO);
        Instant first = ticket.getFirstAnswerAt();
        ticket.submitForReview(LATER);
        ticket.answered(Stage.RESPUESTA_DEFINITIVA, null, LATER, SANTIAGO);
        ticket.reopen(LATER);
        ticket.submitForReview(LATER);
        ticket.answered(Stage.RESPUESTA_DEFINITIVA, null, LATER.plusSeconds(60), SANTIAGO);
        assertEquals(first, ticket.getFirstAnswerAt());
        assertEquals(LATER.plusSeconds(60), ticket.getRoundAnsweredAt());
        assertEquals(2, ticket.getRound());
    }

    @Test
    void aReopenedRoundHasItsOwn72Hours() {
        Ticket ticket = SampleTicket.in(CERRADO);
        ticket.reopen(LATER);
        assertEquals(RunningClock.REAPERTURA, ticket.getClock());
        assertEquals(LATER.plus(Duration.ofHours(72)), ticket.getAttendBy());
        assertNull(ticket.getRoundAnsweredAt());
        assertEquals(2, ticket.getRound());
    }

    @Test
    void itReopensForTenDaysAndOncePerClosing() {
        Ticket ticket = SampleTicket.in(CERRADO);
        Instant end = ticket.getClosedAt().plus(Ticket.REOPENING);
        assertTrue(ticket.isReopenable(end));
        assertFalse(ticket.isReopenable(end.plusSeconds(1)));
        assertThrows(NotAllowedException.class, () -> ticket.reopen(end.plusSeconds(1)));
        ticket.reopen(end);
        assertThrows(IllegalStepException.class, () -> ticket.reopen(end));
    }

    @Test
    void anOpenTicketCannotBeReopenedToWinAFreshTerm() {
        Ticket ticket = SampleTicket.in(EN_REVISION);
        assertThrows(IllegalStepException.class, () -> ticket.reopen(LATER));
        assertEquals(ENTRY.plus(Duration.ofHours(72)), ticket.getAttendBy());
    }

    @Test
    void onlyTipo1IsAnsweredBeforeAnybodyLooks() {
        Ticket suggestion = SampleTicket.of(SampleCatalogue.suggestion(), Urgency.BAJA, false);
        suggestion.answered(Stage.RESPUESTA_DEFINITIVA, null, ENTRY, SANTIAGO);
        assertEquals(CERRADO, suggestion.getStatus());
        assertTrue(suggestion.isReopenable(ENTRY));
        assertThrows(
                IllegalStepException.class,
                () ->
                        SampleTicket.complaint()
                                .answered(Stage.RESPUESTA_DEFINITIVA, null, ENTRY, SANTIAGO));
    }

    @Test
    void aSuggestionAnsweredAtOnceCanBeReopenedLikeAnyOther() {
        Ticket suggestion = SampleTicket.of(SampleCatalogue.suggestion(), Urgency.BAJA, false);
        suggestion.answered(Stage.RESPUESTA_DEFINITIVA, null, ENTRY, SANTIAGO);
        suggestion.reopen(LATER);
        assertEquals(EN_AREA, suggestion.getStatus());
        assertEquals(RunningClock.REAPERTURA, suggestion.getClock());
        assertEquals(LATER.plus(Duration.ofHours(72)), suggestion.getAttendBy());
    }

    @Test
    void staffTakeUpWhatTheTemplateClosed() {
        Ticket suggestion = SampleTicket.of(SampleCatalogue.suggestion(), Urgency.BAJA, false);
        assertThrows(
                NotAllowedException.class, () -> suggestion.takeUp("LOGISTICA", LATER), "open");
        suggestion.answered(Stage.RESPUESTA_DEFINITIVA, null, ENTRY, SANTIAGO);
        assertTrue(suggestion.isClosedByTemplate());
        Instant late = ENTRY.plus(Duration.ofDays(40));
        suggestion.takeUp("LOGISTICA", late);
        assertEquals(EN_AREA, suggestion.getStatus());
        assertEquals("LOGISTICA", suggestion.getArea());
        assertFalse(suggestion.getRoutingAgreed());
        assertEquals(late.plus(Duration.ofHours(72)), suggestion.getAttendBy());
        assertEquals(ENTRY, suggestion.getFirstAnswerAt(), "the template's verdict stays");
        assertFalse(suggestion.isClosedByTemplate());
        assertThrows(NotAllowedException.class, () -> suggestion.takeUp("CALIDAD", late));
        assertFalse(SampleTicket.in(CERRADO).isClosedByTemplate(), "a person had looked");
    }

    @Test
    void onlyPraiseAndSuggestionsAreHeld() {
        Ticket praise = SampleTicket.of(SampleCatalogue.praise(), Urgency.BAJA, false);
        praise.hold();
        assertTrue(praise.isHeld());
        Ticket complaint = SampleTicket.complaint();
        complaint.hold();
        assertFalse(complaint.isHeld());
    }

    @Test
    void aHeldAnswerIsReleasedByLookingOrByReclassifying() {
        Ticket looked = SampleTicket.of(SampleCatalogue.praise(), Urgency.BAJA, true);
        assertTrue(looked.isHeld());
        looked.validateRouting("CALIDAD", LATER);
        assertFalse(looked.isHeld());
        Ticket moved = SampleTicket.of(SampleCatalogue.praise(), Urgency.BAJA, true);
        moved.reclassify(SampleCatalogue.complaint(), Context.SERVICIO_REGULAR, LATER);
        assertFalse(moved.isHeld());
        assertEquals(POR_VALIDAR, moved.getStatus());
    }

    @Test
    void correctingTheMotiveKeepsTheChoiceAndCountsFromEntry() {
        Ticket ticket = SampleTicket.of(SampleCatalogue.praise(), Urgency.BAJA, false);
        assertNull(ticket.getDueAt());
        ticket.reclassify(SampleCatalogue.complaint(), Context.ENTREGA_CANASTAS, LATER);
        assertEquals("FELICITACION", ticket.getChosenMotive());
        assertEquals("RECLAMO", ticket.getMotive().getCode());
        assertEquals(ENTRY.plus(Duration.ofHours(72)), ticket.getDueAt());
        Ticket answered = SampleTicket.in(RESPONDIDO);
        assertThrows(
                NotAllowedException.class,
                () ->
                        answered.reclassify(
                                SampleCatalogue.praise(), Context.SERVICIO_REGULAR, LATER));
    }

    @Test
    void aTermThatWasMissedStaysMissedUnderTheMotiveItHad() {
        Ticket ticket = SampleTicket.complaint();
        Instant due = ticket.getDueAt();
        Instant late = due.plusSeconds(1);
        ticket.reclassify(SampleCatalogue.praise(), Context.SERVICIO_REGULAR, late);
        assertEquals("FELICITACION", ticket.getMotive().getCode());
        assertEquals("RECLAMO", ticket.getCountedMotive());
        assertEquals(due, ticket.getDueAt());
        assertTrue(ticket.isOverdue(late), "the clock goes on");
        ticket.reclassify(SampleCatalogue.question(), Context.SERVICIO_REGULAR, late);
        assertEquals("RECLAMO", ticket.getCountedMotive(), "whatever it is called next");
    }

    @Test
    void beforeItIsMissedATermFollowsTheMotive() {
        Ticket ticket = SampleTicket.complaint();
        ticket.reclassify(SampleCatalogue.praise(), Context.SERVICIO_REGULAR, ticket.getDueAt());
        assertEquals("FELICITACION", ticket.getCountedMotive());
        assertNull(ticket.getDueAt());
        Ticket praise = SampleTicket.of(SampleCatalogue.praise(), Urgency.BAJA, true);
        Instant later = ENTRY.plus(Duration.ofDays(5));
        praise.reclassify(SampleCatalogue.complaint(), Context.SERVICIO_REGULAR, later);
        assertEquals("RECLAMO", praise.getCountedMotive());
        assertTrue(praise.isOverdue(later), "its term runs from entry");
    }

    @Test
    void theTemplateOfTipo1AnswersNoComplaint() {
        Ticket ticket = SampleTicket.of(SampleCatalogue.suggestion(), Urgency.BAJA, false);
        ticket.answered(Stage.RESPUESTA_DEFINITIVA, null, ENTRY, SANTIAGO);
        assertThrows(
                NotAllowedException.class,
                () -> ticket.reclassify(SampleCatalogue.praise(), Context.SERVICIO_REGULAR, LATER));
        ticket.reclassify(SampleCatalogue.complaint(), Context.SERVICIO_REGULAR, LATER);
        assertEquals(EN_AREA, ticket.getStatus());
        assertNull(ticket.getFirstAnswerAt());
        assertNull(ticket.getClosedAt());
        assertEquals(ENTRY.plus(Duration.ofHours(72)), ticket.getAttendBy());
        assertEquals(InternalStage.REDACCION, ticket.getStageTerm().orElseThrow().getStage());
        assertEquals(
                Milestone.MITAD,
                ticket.passMilestone(ENTRY.plus(Duration.ofHours(36))).orElseThrow(),
                "its warnings are given again");
        assertEquals("SUGERENCIA", ticket.getChosenMotive());
    }

    @Test
    void theTemplateOfAReopenedSuggestionAnswersNoQuestionButAPersonDoes() {
        Ticket reopened = SampleTicket.of(SampleCatalogue.suggestion(), Urgency.BAJA, false);
        reopened.answered(Stage.RESPUESTA_DEFINITIVA, null, ENTRY, SANTIAGO);
        reopened.reopen(LATER);
        reopened.submitForReview(LATER);
        assertTrue(reopened.isUnansweredAs(SampleCatalogue.question().motive()));
        Ticket answered = SampleTicket.of(SampleCatalogue.suggestion(), Urgency.BAJA, false);
        answered.answered(Stage.RESPUESTA_DEFINITIVA, null, ENTRY, SANTIAGO);
        answered.reopen(LATER);
        answered.submitForReview(LATER);
        answered.answered(Stage.RESPUESTA_DEFINITIVA, null, LATER.plusSeconds(1), SANTIAGO);
        assertThrows(
                NotAllowedException.class,
                () ->
                        answered.reclassify(
                                SampleCatalogue.question(), Context.SERVICIO_REGULAR, LATER));
        reopened.reclassify(SampleCatalogue.question(), Context.SERVICIO_REGULAR, LATER);
        assertEquals(TicketStatus.EN_REVISION, reopened.getStatus(), "work goes on");
        assertEquals(RunningClock.CONTRATO, reopened.getClock());
        assertNull(reopened.getFirstAnswerAt());
    }

    @Test
    void anotherInstitutionReadsAtOnceAndCountsWhenDecided() {
        Ticket accepted = SampleTicket.complaint();
        accepted.readBy("JUNJI", LATER);
        assertEquals("JUNJI", accepted.getInstitution());
        assertEquals("JUNAEB", accepted.getCountedInstitution());
        accepted.countWhereRead(LATER);
        assertEquals("JUNJI", accepted.getCountedInstitution());
        Ticket refused = SampleTicket.complaint();
        refused.readBy("JUNJI", LATER);
        refused.readWhereCounted(LATER);
        assertEquals("JUNAEB", refused.getInstitution());
        assertEquals("JUNAEB", refused.getCountedInstitution());
    }

    @Test
    void agreementWithTheRulesIsCountedOnce() {
        Ticket agreed = SampleTicket.complaint();
        agreed.validateRouting("CALIDAD", LATER);
        agreed.reroute("LOGISTICA", LATER);
        assertTrue(agreed.getRoutingAgreed());
        Ticket corrected = SampleTicket.complaint();
        corrected.validateRouting("OPERACIONES", LATER);
        assertFalse(corrected.getRoutingAgreed());
        assertEquals("CALIDAD", corrected.getRoutedArea());
        assertFalse(corrected.getCopies().contains("OPERACIONES"), "who answers is not in copy");
    }

    @Test
    void aNewAreaStartsWithoutAnybodyHavingTakenIt() {
        Ticket ticket = SampleTicket.in(EN_AREA);
        ticket.take(7, LATER);
        ticket.reroute("LOGISTICA", LATER);
        assertNull(ticket.getTakenBy());
    }

    @Test
    void theCompanysUrgencyLeavesTheCitizensAlone() {
        Ticket ticket = SampleTicket.in(EN_AREA);
        ticket.treatAs(Urgency.ALTA, LATER);
        assertEquals(Urgency.MEDIA, ticket.getUrgency());
        assertEquals(Urgency.ALTA, ticket.getOperativeUrgency());
        assertThrows(NotAllowedException.class, () -> ticket.treatAs(Urgency.NO_INDICADA, LATER));
    }

    @Test
    void eachWarningIsGivenOnceAndClosingEndsThem() {
        Ticket ticket = SampleTicket.complaint();
        assertTrue(ticket.passMilestone(ENTRY.plus(Duration.ofHours(35))).isEmpty());
        Instant end = ENTRY.plus(Duration.ofHours(73));
        List<Milestone> given = new ArrayList<>();
        for (var next = ticket.passMilestone(end);
                next.isPresent();
                next = ticket.passMilestone(end)) {
            given.add(next.get());
        }
        assertEquals(List.of(Milestone.values()), given);
        assertTrue(SampleTicket.in(CERRADO).passMilestone(end).isEmpty());
    }

    @Test
    void setRightAndBackAgainStartsNoWarningAnew() {
        Ticket ticket = SampleTicket.complaint();
        Instant half = ENTRY.plus(Duration.ofHours(40));
        assertEquals(Milestone.MITAD, ticket.passMilestone(half).orElseThrow());
        ticket.reclassify(SampleCatalogue.question(), Context.SERVICIO_REGULAR, half);
        assertTrue(ticket.passMilestone(half).isEmpty());
    }

    @Test
    void theStageInsideFollowsTheTicketAndIsWrittenDownWhenLeft() {
        Ticket ticket = SampleTicket.complaint();
        assertEquals(InternalStage.VALIDACION, ticket.getStageTerm().orElseThrow().getStage());
        ticket.validateRouting("CALIDAD", LATER);
        assertEquals(InternalStage.VALIDACION, ticket.leftStage().orElseThrow().stage());
        assertTrue(ticket.leftStage().isEmpty(), "once");
        assertEquals(InternalStage.REDACCION, ticket.getStageTerm().orElseThrow().getStage());
        ticket.reroute("LOGISTICA", LATER.plusSeconds(60));
        assertEquals("CALIDAD", ticket.leftStage().orElseThrow().area());
        assertEquals(3, ticket.getVisits());
        ticket.annul(LATER.plusSeconds(90));
        assertEquals("LOGISTICA", ticket.leftStage().orElseThrow().area());
        assertTrue(ticket.getStageTerm().isEmpty());
    }

    @Test
    void askingTheCitizenPausesTheAreasTimeAndTheReplyResumesIt() {
        Ticket ticket = SampleTicket.in(ESPERA_CIUDADANO);
        assertEquals(ENTRY.plusSeconds(3600), ticket.getStageTerm().orElseThrow().getPausedAt());
        assertThrows(NotAllowedException.class, () -> ticket.resumeStage(LATER));
        ticket.citizenReplied(LATER);
        assertNull(ticket.getStageTerm().orElseThrow().getPausedAt());
    }

    @Test
    void aPauseWarnsOfNothingAndEndsWithTheStage() {
        Ticket ticket = SampleTicket.in(EN_AREA);
        ticket.pauseStage(LATER);
        assertThrows(NotAllowedException.class, () -> ticket.pauseStage(LATER));
        assertTrue(ticket.passInternal(LATER.plus(Duration.ofDays(90))).isEmpty());
        ticket.submitForReview(LATER.plus(Duration.ofDays(9)));
        assertNull(ticket.getStageTerm().orElseThrow().getPausedAt());
        assertThrows(NotAllowedException.class, () -> SampleTicket.in(CERRADO).pauseStage(LATER));
        assertThrows(
                NotAllowedException.class, () -> SampleTicket.in(RESPONDIDO).pauseStage(LATER));
    }

    @Test
    void warningsInsideAreGivenOnceEachAndAPauseForgetsNone() {
        Ticket ticket = SampleTicket.in(EN_AREA);
        Instant half = ticket.getStageTerm().orElseThrow().getFrom().plus(Duration.ofHours(22));
        assertEquals(Milestone.MITAD, ticket.passInternal(half).orElseThrow());
        assertTrue(ticket.passInternal(half).isEmpty());
        ticket.pauseStage(half);
        ticket.resumeStage(half.plus(Duration.ofDays(1)));
        List<Milestone> given = new ArrayList<>();
        Instant end = half.plus(Duration.ofDays(30));
        for (var next = ticket.passInternal(end);
                next.isPresent();
                next = ticket.passInternal(end)) {
            given.add(next.get());
        }
        assertEquals(
                List.of(Milestone.TRES_CUARTOS, Milestone.NOVENTA, Milestone.VENCIMIENTO), given);
    }

    @Test
    void anAlertIsTakenOnceAndValidatedWithinHalfAnHour() {
        Ticket alert = SampleTicket.dangerous(DangerLevel.ALERTA);
        assertEquals(ENTRY.plus(Duration.ofMinutes(30)), alert.getStageTerm().get().getWorkDue());
        assertTrue(alert.isAlertUntaken());
        alert.takeAlert(7L, LATER);
        assertFalse(alert.isAlertUntaken());
        assertEquals(7L, alert.getAlertTakenBy());
        assertEquals(LATER, alert.getAlertTakenAt());
        NotAllowedException twice =
                assertThrows(NotAllowedException.class, () -> alert.takeAlert(8L, LATER));
        assertEquals("alert.none", twice.getMessage());
    }

    @Test
    void whatIsNoAlertOrIsClosedIsNotTaken() {
        Ticket complaint = SampleTicket.complaint();
        assertThrows(NotAllowedException.class, () -> complaint.takeAlert(7L, LATER));
        Ticket closed = SampleTicket.dangerous(DangerLevel.ALERTA);
        closed.annul(LATER);
        assertThrows(NotAllowedException.class, () -> closed.takeAlert(7L, LATER));
    }

    @Test
    void aPossibleRiskIsLookedAtWithinHalfAnHourOfWork() {
        Ticket risk = SampleTicket.dangerous(DangerLevel.POSIBLE_RIESGO);
        assertEquals(
                SampleTicket.RULES.hours().plus(ENTRY, Duration.ofMinutes(30)), risk.getLookBy());
        risk.confirmRisk(LATER);
        assertNull(risk.getLookBy());
        assertTrue(risk.isAlertUntaken());
        assertEquals(LATER.plus(Duration.ofMinutes(30)), risk.getStageTerm().get().getWorkDue());
        assertNull(SampleTicket.complaint().getLookBy());
    }
}
