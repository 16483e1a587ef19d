package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.merge.MergePlan;
import cl.soser.canal.merge.MergeService;
import cl.soser.canal.merge.UnmergePlan;
import cl.soser.canal.reader.RestrictedMatter;
import cl.soser.canal.response.Finding;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.suite.DerbySuite;
import cl.soser.canal.ticket.MessageKind;
import cl.soser.canal.ticket.StaleTicketException;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.handling.AbsorbedTicketFate;
import cl.soser.canal.ticket.handling.AnnulmentCause;
import cl.soser.canal.ticket.handling.RelatedKind;
import cl.soser.canal.ticket.handling.TicketDetails;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import cl.soser.canal.ticket.tracking.CitizenTicketService;
import cl.soser.canal.ticket.tracking.FollowUpService;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One person filed one matter twice; the two go on as one, and may be parted again. */
@Tag(DerbySuite.LONG)
class TicketMergesIT extends TicketCase {

    @Inject MergeService merging;
    @Inject CitizenTicketService mine;
    @Inject FollowUpService following;
    @Inject TicketQuery ticketQuery;

    /** Whoever took the call found the person on record. */
    private String again(String first) {
        String second = complaint();
        samePerson(first, second);
        return second;
    }

    private void samePerson(String first, String second) {
        long person = ticket(first).getPerson().getId();
        data.with(
                em ->
                        em.createNativeQuery(
                                        "UPDATE ticket SET person_id = "
                                                + person
                                                + " WHERE ticket_number = '"
                                                + second
                                                + "'")
                                .executeUpdate());
    }

    private boolean merge(String one, String other) throws Exception {
        return as(administrator(), () -> merging.merge(ref(one), ref(other), "Lo contó dos veces"));
    }

    private void part(String absorbed) throws Exception {
        as(administrator(), () -> merging.part(ref(absorbed), "Eran dos cosas"));
    }

    private TicketDetails sheet(Known who, String number) throws Exception {
        return as(who, () -> ticketDetailsService.open(number));
    }

    private void refused(String key, Step act) {
        NotAllowedException no = assertThrows(NotAllowedException.class, act::run);
        assertTrue(no.getMessage().contains(key), no.getMessage());
    }

    private String grant(String number) {
        return data.with(
                em ->
                        following.grantToFiler(
                                em.createQuery(
                                                "SELECT t FROM Ticket t WHERE t.number = :number",
                                                Ticket.class)
                                        .setParameter("number", number)
                                        .getSingleResult()));
    }

    @Test
    void theOneThatFallsDueFirstGoesOnWhicheverWayItIsAsked() throws Exception {
        String first = complaint();
        String second = again(first);
        MergePlan plan = as(administrator(), () -> merging.plan(second, first));
        assertEquals(first, plan.survivor().getNumber());
        assertEquals(List.of(), as(administrator(), () -> merging.plan(first, second)).copies());
        Ticket before = ticket(first);
        assertTrue(merge(second, first));
        Ticket after = ticket(first);
        assertEquals(before.getDueAt(), after.getDueAt());
        assertEquals(before.getAttendBy(), after.getAttendBy());
        assertEquals(before.getStatus(), after.getStatus());
        assertEquals(TicketStatus.ANULADO, status(second));
        assertEquals(after.getId(), ticket(second).getAbsorbedInto());
        assertTrue(related(first).contains(RelatedKind.FUSIONES));
        assertTrue(related(second).contains(RelatedKind.FUSIONES));
    }

    @Test
    void whatWasSaidOnEitherIsReadInOneWithItsOrigin() throws Exception {
        String first = complaint();
        String second = again(first);
        as(administrator(), () -> ticketService.note(second, "Llamó dos veces"));
        merge(first, second);
        TicketDetails sheet = sheet(administrator(), first);
        assertEquals(second, sheet.absorbed().get(0).ticket().getNumber());
        assertNotNull(sheet.absorbed().get(0).text().getDetail());
        assertTrue(
                sheet.messages().stream()
                        .anyMatch(
                                m ->
                                        m.getKind() == MessageKind.NOTA
                                                && m.getTicketId().equals(ticket(second).getId())));
        assertEquals(first, sheet(administrator(), second).leading());
        assertFalse(sheet(administrator(), second).workable());
        for (String number : List.of(first, second)) {
            StepKind kind = number.equals(first) ? StepKind.FUSION_RECIBE : StepKind.FUSION;
            assertTrue(
                    sheet(administrator(), number).steps().stream()
                            .anyMatch(step -> step.getKind() == kind));
        }
    }

    @Test
    void theAreaThatWorkedOnTheAbsorbedOneGoesOnReadingIt() throws Exception {
        String first = complaint();
        String second = again(first);
        as(administrator(), () -> ticketService.validateRouting(ref(first), ANSWERING, null));
        as(
                administrator(),
                () -> ticketService.validateRouting(ref(second), "LOGISTICA", "Es de bodega"));
        assertThrows(NotFoundException.class, () -> sheet(area("LOGISTICA"), first));
        merge(first, second);
        assertEquals(first, sheet(area("LOGISTICA"), first).ticket().getNumber());
        assertEquals(second, sheet(writer(), second).ticket().getNumber());
        part(second);
        assertThrows(NotFoundException.class, () -> sheet(area("LOGISTICA"), first));
        assertThrows(NotFoundException.class, () -> sheet(writer(), second));
    }

    @Test
    void theCitizenFollowsEitherNumberToTheOneThatGoesOnAndWritesThere() throws Exception {
        String first = complaint();
        String second = again(first);
        String grant = grant(second);
        assertThrows(NotFoundException.class, () -> mine.read(first, grant));
        merge(first, second);
        assertEquals(first, mine.read(second, grant).ticket().getNumber());
        assertEquals(1, mine.read(first, grant).absorbed().size());
        long message = mine.add(second, grant, UUID.randomUUID().toString(), "Algo más");
        assertTrue(
                sheet(administrator(), first).messages().stream()
                        .anyMatch(
                                m ->
                                        m.getId() == message
                                                && m.getTicketId().equals(ticket(first).getId())));
        part(second);
        assertThrows(NotFoundException.class, () -> mine.read(first, grant));
        assertEquals(second, mine.read(second, grant).ticket().getNumber());
    }

    @Test
    void theCitizenIsToldOnceOfEachAndOnTheOneThatGoesOn() throws Exception {
        String first = complaint();
        String second = again(first);
        merge(first, second);
        assertEquals(1, told(first, "fusion"));
        assertEquals(0, told(second, "fusion"));
        part(second);
        assertEquals(1, told(second, "separacion"));
        assertEquals(0, told(first, "separacion"));
    }

    private long told(String number, String code) {
        return data.with(
                em ->
                        ((Number)
                                        em.createNativeQuery(
                                                        "SELECT COUNT(*) FROM message WHERE ticket_number = '"
                                                                + number
                                                                + "' AND template_code = '"
                                                                + code
                                                                + "'")
                                                .getSingleResult())
                                .longValue());
    }

    @Test
    void partingGivesBackExactlyWhatItWas() throws Exception {
        for (TicketStatus state :
                List.of(
                        TicketStatus.POR_VALIDAR,
                        TicketStatus.EN_AREA,
                        TicketStatus.ESPERA_CIUDADANO,
                        TicketStatus.EN_REVISION,
                        TicketStatus.EN_VISACION)) {
            String first = complaint();
            String second = in(state);
            samePerson(first, second);
            Ticket before = ticket(second);
            Ticket survivor = ticket(first);
            Object[] clocks = clocks(second);
            String text = text(second);
            merge(first, second);
            assertEquals(TicketStatus.ANULADO, status(second), state.name());
            part(second);
            Ticket after = ticket(second);
            assertEquals(state, after.getStatus());
            assertEquals(before.getDueAt(), after.getDueAt());
            assertEquals(before.getAttendBy(), after.getAttendBy());
            assertEquals(before.getVisits(), after.getVisits());
            assertEquals(before.getCopies(), after.getCopies());
            assertNull(after.getAbsorbedInto());
            assertEquals(List.of(clocks), List.of(clocks(second)), state.name());
            assertEquals(text, text(second), state.name());
            assertEquals(survivor.getCopies(), ticket(first).getCopies());
            assertEquals(survivor.getStatus(), status(first));
        }
    }

    private Object[] clocks(String number) {
        Object[] row =
                (Object[])
                        data.with(
                                em ->
                                        em.createNativeQuery(
                                                        "SELECT status, waiting_from, is_open, held, remind_at, next_milestone, next_milestone_at, internal_stage, internal_area, internal_from, internal_term, internal_since, internal_left, internal_due_at, internal_paused_at, next_internal, next_internal_at FROM ticket WHERE ticket_number = '"
                                                                + number
                                                                + "'")
                                                .getSingleResult());
        for (int i = 0; i < row.length; i++) {
            row[i] = String.valueOf(row[i]);
        }
        return row;
    }

    private String text(String number) {
        return underWay(number) == null
                ? "none"
                : underWay(number).getState() + underWay(number).text().body();
    }

    @Test
    void anAcceptedTextMustBeAcceptedAgain() throws Exception {
        String first = in(TicketStatus.EN_VISACION);
        as(manager(), () -> answers.approve(ref(first), underWay(first).getVersion()));
        assertNotNull(underWay(first).getApprovedAt());
        String second = again(first);
        assertTrue(as(administrator(), () -> merging.plan(first, second)).voidedApproval());
        merge(first, second);
        assertNull(underWay(first).getApprovedAt());
    }

    @Test
    void anOverdueOneIsAbsorbedByTwoPeople() throws Exception {
        String first = complaint();
        String second = again(first);
        time.advance(Duration.ofHours(80));
        assertFalse(merge(first, second));
        assertEquals(TicketStatus.POR_VALIDAR, status(second));
        refused("termChange.asked", () -> merge(first, second));
        for (Known other : List.of(administrator(), writer())) {
            assertThrows(
                    NotFoundException.class,
                    () -> as(other, () -> termChangeService.decide(ref(second), true, "Sí")));
        }
        as(manager(), () -> termChangeService.decide(ref(second), false, "No lo veo"));
        assertEquals(TicketStatus.POR_VALIDAR, status(second));
        assertFalse(merge(first, second));
        as(manager(), () -> termChangeService.decide(ref(second), true, "Es lo mismo"));
        assertEquals(TicketStatus.ANULADO, status(second));
        refused(
                "merge.absorbed.act",
                () -> as(manager(), () -> termChangeService.decide(ref(second), true, "otra vez")));
    }

    @Test
    void differentPeopleAreNotMergedThoughTheirRutIsTheSame() throws Exception {
        String first = complaint();
        String second = complaint();
        refused("merge.people", () -> merge(first, second));
        data.with(
                em ->
                        em.createQuery(
                                        "UPDATE Person p SET p.emailVerifiedAt = :now WHERE p.id IN (SELECT t.person.id FROM Ticket t WHERE t.number IN :both)")
                                .setParameter("now", clock.instant())
                                .setParameter("both", List.of(first, second))
                                .executeUpdate());
        assertTrue(merge(first, second));
    }

    @Test
    void noneThatIsClosedAnsweredLeavingOrOtherwiseNotTheSame() throws Exception {
        String answered = in(TicketStatus.RESPONDIDO);
        refused("merge.answered", () -> merge(answered, again(answered)));
        String closed = in(TicketStatus.CERRADO);
        refused("merge.closed", () -> merge(closed, again(closed)));
        String annulled = complaint();
        String beside = again(annulled);
        as(
                administrator(),
                () -> ticketService.annul(ref(annulled), AnnulmentCause.PRUEBA, "prueba"));
        refused("merge.closed", () -> merge(beside, annulled));
        String leaving = in(TicketStatus.EN_REVISION);
        as(administrator(), () -> answers.send(ref(leaving), true));
        refused("merge.leaving", () -> merge(again(leaving), leaving));
        as(administrator(), () -> answers.undo(ref(leaving)));
        String restricted = complaint();
        String open = again(restricted);
        as(
                administrator(),
                () ->
                        ticketService.restrict(
                                ref(restricted), RestrictedMatter.MALTRATO, "Maltrato"));
        assertThrows(NotFoundException.class, () -> merge(open, restricted));
        Known reading =
                accounts.account(
                        "lee-y-fusiona@it.example", Set.of("ADMINISTRADOR"), Set.of(), null);
        nameReader(restricted, reading);
        refused(
                "merge.restricted",
                () -> as(reading, () -> merging.merge(ref(open), ref(restricted), "misma")));
        String here = complaint();
        String there = again(here);
        as(administrator(), () -> ticketService.belongTo(ref(there), "INTEGRA", "Es de allá"));
        refused("merge.institutions", () -> merge(here, there));
        String question = file("CONSULTA", "Bandejas con poca comida", "¿Por qué tan poca comida?");
        samePerson(here, question);
        refused("merge.motives", () -> merge(here, question));
        refused("merge.self", () -> merge(here, here));
        refused(
                "link.unknown",
                () -> as(administrator(), () -> merging.plan(here, "CP-2026-900000")));
    }

    @Test
    void chainsArePointedToWhereTheyEndAndPartedLinkByLink() throws Exception {
        String d = complaint();
        String a = again(d);
        String b = again(d);
        merge(a, b);
        refused("merge.absorbed", () -> merge(b, d));
        merge(d, a);
        long end = ticket(d).getId();
        assertEquals(end, ticket(a).getAbsorbedInto());
        assertEquals(end, ticket(b).getAbsorbedInto());
        assertEquals(2, sheet(administrator(), d).absorbed().size());
        part(a);
        assertEquals(ticket(a).getId(), ticket(b).getAbsorbedInto());
        assertEquals(0, sheet(administrator(), d).absorbed().size());
        part(b);
        assertNull(ticket(b).getAbsorbedInto());
        refused("merge.notMerged", () -> part(b));
    }

    @Test
    void onlyWhatCanBeMergedIsOfferedAndItsLastFiguresAreEnoughToNameIt() throws Exception {
        String first = complaint();
        String second = again(first);
        String answered = in(TicketStatus.RESPONDIDO);
        samePerson(first, answered);
        assertEquals(
                List.of(second),
                as(administrator(), () -> merging.candidates(first)).stream()
                        .map(TicketRow::number)
                        .toList());
        String brief = String.valueOf(Integer.parseInt(second.substring(8)));
        assertEquals(
                second,
                as(administrator(), () -> merging.plan(first, brief)).absorbed().getNumber());
        assertEquals(
                List.of(second),
                as(administrator(), () -> ticketQuery.meant(brief, 8)).stream()
                        .map(TicketRow::number)
                        .toList());
        assertTrue(
                as(administrator(), () -> ticketQuery.meant("40.000.001-8", 3)).stream()
                        .allMatch(row -> row.number().startsWith("CP-")));
        assertEquals(List.of(), as(administrator(), () -> ticketQuery.meant("poca comida", 8)));
        refused("merge.answered", () -> as(administrator(), () -> merging.requireReady(answered)));
        merge(first, second);
        assertTrue(as(administrator(), () -> ticketQuery.meant(second, 1)).get(0).isAbsorbed());
    }

    @Test
    void annullingTheOneThatGoesOnLeavesTheOthersTheirAnswerUnlessAllAreAnnulled()
            throws Exception {
        String first = complaint();
        String second = again(first);
        TicketStatus before = status(second);
        Ticket own = ticket(second);
        merge(first, second);
        assertTrue(
                as(
                        administrator(),
                        () ->
                                ticketService.annul(
                                        ref(first),
                                        AnnulmentCause.DESISTIDO,
                                        "La retiró",
                                        AbsorbedTicketFate.SEPARAR)));
        assertEquals(TicketStatus.ANULADO, status(first));
        assertEquals(before, status(second));
        assertEquals(own.getDueAt(), ticket(second).getDueAt());
        assertNull(ticket(second).getAbsorbedInto());
        assertEquals(1, told(second, "separacion"), "its citizen knows it goes on");

        String third = complaint();
        String fourth = again(third);
        merge(third, fourth);
        as(
                administrator(),
                () ->
                        ticketService.annul(
                                ref(third),
                                AnnulmentCause.DESISTIDO,
                                "Retiró las dos",
                                AbsorbedTicketFate.ANULAR));
        assertEquals(ticket(third).getId(), ticket(fourth).getAbsorbedInto());
        assertTrue(
                sheet(administrator(), third).steps().stream()
                        .anyMatch(
                                step ->
                                        step.getKind() == StepKind.ANULACION
                                                && step.getReason().contains(fourth)));
    }

    @Test
    void anOverdueOneKeepsWhatBecomesOfTheOthersUntilASecondPersonSaysYes() throws Exception {
        String first = complaint();
        String second = again(first);
        merge(first, second);
        time.advance(Duration.ofHours(80));
        assertFalse(
                as(
                        administrator(),
                        () ->
                                ticketService.annul(
                                        ref(first), AnnulmentCause.DUPLICADO, "Repetida")));
        assertNotNull(ticket(second).getAbsorbedInto());
        as(manager(), () -> termChangeService.decide(ref(first), true, "Sí"));
        assertEquals(TicketStatus.ANULADO, status(first));
        assertEquals(TicketStatus.POR_VALIDAR, status(second));
    }

    @Test
    void whatLeftMeanwhileStaysWhereItLeftAndIsTold() throws Exception {
        String first = in(TicketStatus.EN_REVISION);
        String second = again(first);
        merge(first, second);
        sendAndLeave(first);
        UnmergePlan plan = as(administrator(), () -> merging.unmergePlan(second));
        assertEquals(1, plan.answers());
        part(second);
        assertNull(ticket(second).getFirstAnswerAt());
        assertEquals(TicketStatus.POR_VALIDAR, status(second));
        assertEquals(TicketStatus.CERRADO, status(first));
        assertEquals(
                1,
                as(administrator(), () -> answers.of(first)).stream()
                        .filter(a -> a.getLeftAt() != null)
                        .count());
    }

    @Test
    void nothingIsDoneToAnAbsorbedOneByItself() throws Exception {
        String first = complaint();
        String second = again(first);
        merge(first, second);
        refused(
                "merge.absorbed.act",
                () -> as(administrator(), () -> ticketService.note(second, "se perdería")));
        refused(
                "merge.absorbed.act",
                () ->
                        as(
                                administrator(),
                                () -> ticketService.recordReply(ref(second), "se perdería")));
        refused(
                "merge.absorbed.act",
                () ->
                        as(
                                administrator(),
                                () ->
                                        answers.save(
                                                second,
                                                null,
                                                definitive("Texto", Finding.ACOGIDO))));
        as(
                administrator(),
                () -> ticketService.restrict(ref(first), RestrictedMatter.MALTRATO, "Maltrato"));
        assertTrue(ticket(second).isRestricted());
        assertThrows(NotFoundException.class, () -> sheet(with("OPERADOR"), second));
    }

    @Test
    void ofTwoThatCrossOneWins() throws Exception {
        String first = complaint();
        String second = again(first);
        TicketRef one = ref(first);
        TicketRef other = ref(second);
        Known administrator = administrator();
        Callable<Boolean> there =
                () -> as(administrator, () -> merging.merge(one, other, "Lo contó dos veces"));
        Callable<Boolean> back =
                () -> as(administrator, () -> merging.merge(other, one, "Lo contó dos veces"));
        var pool = Executors.newFixedThreadPool(2);
        int done = 0;
        for (Future<Boolean> each : pool.invokeAll(List.of(there, back))) {
            try {
                done += each.get() ? 1 : 0;
            } catch (ExecutionException lost) {
                assertTrue(
                        lost.getCause() instanceof NotAllowedException
                                || lost.getCause() instanceof StaleTicketException
                                || lost.getCause() instanceof EJBException,
                        lost.toString());
            }
        }
        pool.shutdown();
        assertEquals(1, done);
        assertEquals(ticket(first).getId(), ticket(second).getAbsorbedInto());
        assertNull(ticket(first).getAbsorbedInto());
        assertThrows(
                StaleTicketException.class,
                () -> as(administrator, () -> merging.merge(one, other, "tarde")));
    }

    @Test
    void onlyTheAdministratorMerges() throws Exception {
        String first = complaint();
        String second = again(first);
        for (Known who : List.of(writer(), with("OPERADOR"), with("TI"), manager())) {
            assertThrows(
                    EJBAccessException.class,
                    () -> as(who, () -> merging.merge(ref(first), ref(second), "x")));
            assertThrows(
                    EJBAccessException.class, () -> as(who, () -> merging.plan(first, second)));
        }
    }
}
