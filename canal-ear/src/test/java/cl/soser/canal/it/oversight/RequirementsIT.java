package cl.soser.canal.it.oversight;

import static cl.soser.canal.shared.list.ListOrder.NORMAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.commitment.CommitmentRef;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.it.core.Reminding;
import cl.soser.canal.oversight.OperationsReportRow;
import cl.soser.canal.oversight.OperationsReportService;
import cl.soser.canal.oversight.WeeklyDigestWorker;
import cl.soser.canal.requirement.RegisterRequirementCommand;
import cl.soser.canal.requirement.Requirement;
import cl.soser.canal.requirement.RequirementCriteria;
import cl.soser.canal.requirement.RequirementKind;
import cl.soser.canal.requirement.RequirementReminders;
import cl.soser.canal.requirement.RequirementService;
import cl.soser.canal.requirement.RequirementState;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.list.DaySpan;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Requirements with their days, reports at once, and each week told exactly once. */
class RequirementsIT extends InContainer {

    private static final RequirementCriteria PENDING =
            new RequirementCriteria(RequirementState.PENDIENTE, null, null, null, DaySpan.ANY);

    @Inject RequirementService requirementService;
    @Inject RequirementReminders requirementReminders;
    @Inject Reminding reminding;
    @Inject OperationsReportService operationsReportService;
    @Inject WeeklyDigestWorker weeks;
    @Inject Clock clock;

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Known keeper() {
        return with("ADMINISTRADOR");
    }

    /** One who answers for requirements, and no more. */
    private Known owner() {
        return accounts.account(
                "responsable-it@it.example", Set.of("AREA"), Set.of("CALIDAD"), null);
    }

    private RegisterRequirementCommand want(LocalDate due) {
        return new RegisterRequirementCommand(
                RequirementKind.REQUERIMIENTO,
                "JUNAEB",
                "Informar la dotación",
                "Por cocina",
                "Oficio 1",
                today(),
                due,
                owner().id());
    }

    private long registered(LocalDate due) throws Exception {
        return as(keeper(), () -> requirementService.register(want(due), null));
    }

    private long registered(LocalDate due, String title) throws Exception {
        return as(
                keeper(),
                () ->
                        requirementService.register(
                                new RegisterRequirementCommand(
                                        RequirementKind.CAMBIO,
                                        "JUNJI",
                                        title,
                                        "Desde mayo",
                                        null,
                                        today(),
                                        due,
                                        owner().id()),
                                null));
    }

    private CommitmentRef at(long id) throws Exception {
        return as(keeper(), () -> requirementService.get(id)).requirement().ref();
    }

    private void refused(String key, Known who, Step step) {
        assertEquals(
                key, assertThrows(NotAllowedException.class, () -> as(who, step)).getMessage());
    }

    @Test
    void whoeverAnswersForOneSeesItAndMeetsItAndOthersFindNothing() throws Exception {
        long id = registered(today().plusDays(9));
        assertEquals(id, as(owner(), () -> requirementService.get(id)).requirement().getId());
        assertThrows(
                NotFoundException.class,
                () -> as(area("NUTRICION"), () -> requirementService.get(id)));
        assertThrows(
                EJBAccessException.class,
                () -> as(with("OPERADOR"), () -> requirementService.get(id)));
        assertThrows(
                EJBAccessException.class,
                () -> as(owner(), () -> requirementService.postpone(at(id), today(), "x")));
        refused(
                "remedy.done.future",
                owner(),
                () -> requirementService.comply(at(id), today().plusDays(1), "Hecho", null));
        refused(
                "mandate.comply.before",
                owner(),
                () -> requirementService.comply(at(id), today().minusDays(1), "Hecho", null));
        CommitmentRef seen = at(id);
        as(owner(), () -> requirementService.comply(seen, today(), "Se envió el informe", null));
        Requirement met = as(keeper(), () -> requirementService.get(id)).requirement();
        assertEquals(RequirementState.CUMPLIDO, met.getState());
        assertFalse(met.isLate());
        refused("mandate.stale", keeper(), () -> requirementService.drop(seen, "x"));
        refused("mandate.closed", keeper(), () -> requirementService.drop(at(id), "x"));
    }

    @Test
    void daysThatCannotBeAreRefusedAndTheFirstStaysKnown() throws Exception {
        refused(
                "mandate.due.before",
                keeper(),
                () -> requirementService.register(want(today().minusDays(1)), null));
        refused(
                "date.far",
                keeper(),
                () -> requirementService.register(want(LocalDate.of(9999, 12, 31)), null));
        long id = registered(today().plusDays(3));
        refused(
                "remedy.owner.same",
                keeper(),
                () -> requirementService.assign(at(id), owner().id()));
        refused(
                "remedy.due.same",
                keeper(),
                () -> requirementService.postpone(at(id), today().plusDays(3), "x"));
        refused(
                "date.far",
                keeper(),
                () -> requirementService.postpone(at(id), today().plusYears(3), "x"));
        refused(
                "remedy.due.past",
                keeper(),
                () -> requirementService.postpone(at(id), today().minusDays(1), "x"));
        as(
                keeper(),
                () -> requirementService.postpone(at(id), today().plusDays(20), "Lo pidió JUNAEB"));
        Requirement moved = as(keeper(), () -> requirementService.get(id)).requirement();
        assertEquals(today().plusDays(3), moved.getFirstDueOn());
        assertEquals(today().plusDays(20), moved.getDueOn());
        refused(
                "remedy.owner.unknown",
                keeper(),
                () -> requirementService.assign(at(id), with("OPERADOR").id()));
    }

    @Test
    void eachIsToldAWeekBeforeTheDayBeforeAndOnceItIsLate() throws Exception {
        time.set(Instant.parse("2028-05-02T15:00:00Z"));
        Known alone =
                accounts.account("plazo-it@it.example", Set.of("AREA"), Set.of("CALIDAD"), null);
        LocalDate due = today().plusDays(8);
        as(
                keeper(),
                () ->
                        requirementService.register(
                                new RegisterRequirementCommand(
                                        RequirementKind.CAMBIO,
                                        "JUNJI",
                                        "Otro formato",
                                        "Desde mayo",
                                        null,
                                        today(),
                                        due,
                                        alone.id()),
                                null));
        assertFalse(reminding.remind(requirementReminders, alone.id()));
        for (int days : new int[] {1, 6, 2}) {
            time.advance(Duration.ofDays(days));
            assertTrue(reminding.remind(requirementReminders, alone.id()), "after " + days);
            assertFalse(reminding.remind(requirementReminders, alone.id()));
        }
        assertFalse(reminding.due(requirementReminders, alone.id()).isEmpty());
    }

    @Test
    void theRegisterListsEachOnceTheNextToBeDueFirst() throws Exception {
        List<Long> mine = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            mine.add(0, registered(today().plusDays(50 - n)));
        }
        List<Long> all = new ArrayList<>();
        Cursor<LocalDate> after = null;
        while (true) {
            Cursor<LocalDate> from = after;
            Slice<Requirement> page =
                    as(owner(), () -> requirementService.page(PENDING, NORMAL, from, 2));
            page.rows().forEach(row -> all.add(row.getId()));
            if (!page.more()) {
                break;
            }
            Requirement end = page.rows().get(page.rows().size() - 1);
            after = new Cursor<>(end.getDueOn(), end.getId());
        }
        assertEquals(all.size(), new HashSet<>(all).size());
        assertEquals(mine, all.stream().filter(mine::contains).toList());
    }

    @Test
    void aFilterNarrowsTheRegisterAndItsSignsAreLetters() throws Exception {
        long id = registered(today().plusDays(71), "Dieta al 50%_sin sal");
        registered(today().plusDays(72), "Dieta al 50 y sin sal");
        assertEquals(List.of(id), narrowed("50%_SIN", null, DaySpan.ANY));
        assertEquals(List.of(), narrowed("50%%sin", null, DaySpan.ANY));
        assertEquals(List.of(), narrowed("50%_sin", "JUNAEB-9", DaySpan.ANY));
        assertEquals(List.of(id), narrowed("dieta al 50", null, DaySpan.of(today().plusDays(71))));
        assertEquals(
                List.of(), narrowed("dieta al 50", null, new DaySpan(null, today().plusDays(70))));
    }

    private List<Long> narrowed(String words, String institution, DaySpan due) throws Exception {
        var filter =
                new RequirementCriteria(RequirementState.PENDIENTE, words, institution, null, due);
        return as(keeper(), () -> requirementService.page(filter, NORMAL, null, 25)).rows().stream()
                .map(Requirement::getId)
                .toList();
    }

    @Test
    void operationsIsToldAtOnceAndSaysOnceThatTheyKnow() throws Exception {
        Known operations = with("OPERACIONES");
        Known reporter =
                accounts.account("reporta-it@it.example", Set.of("OPERADOR"), Set.of(), null);
        long id =
                as(
                        reporter,
                        () ->
                                operationsReportService.report(
                                        "Sin leche", "Ruta sur", Urgency.ALTA));
        assertEquals(1, mails("operaciones@it.example", "reporte", "Sin leche"));
        refused(
                "report.severity",
                reporter,
                () -> operationsReportService.report("x", "y", Urgency.NO_INDICADA));
        assertThrows(
                EJBAccessException.class,
                () -> as(reporter, () -> operationsReportService.see(id, "Ya")));
        as(operations, () -> operationsReportService.see(id, "Se busca reemplazo"));
        refused("report.seen", operations, () -> operationsReportService.see(id, "otra vez"));
        assertEquals(1, mails("reporta-it@it.example", "reporte-visto", "Sin leche"));
        OperationsReportRow row =
                as(reporter, () -> operationsReportService.page(null, 50)).rows().stream()
                        .filter(one -> one.report().getId() == id)
                        .findFirst()
                        .orElseThrow();
        assertEquals("Se busca reemplazo", row.report().getSeenText());
        assertTrue(
                as(area("NUTRICION"), () -> operationsReportService.page(null, 50)).rows().stream()
                        .noneMatch(one -> one.report().getId() == id));
    }

    @Test
    void aWeekIsToldOnceFromMondayMorningOnHoweverOftenItIsTried() throws Exception {
        with("OPERACIONES");
        time.set(Instant.parse("2028-06-05T11:30:00Z"));
        assertTrue(weeks.owed().isEmpty(), "Monday, 07:30 in Santiago");
        time.set(Instant.parse("2028-06-07T15:00:00Z"));
        LocalDate week = weeks.owed().orElseThrow();
        assertEquals(LocalDate.of(2028, 5, 29), week);
        weeks.summarize(week);
        assertTrue(weeks.owed().isEmpty());
        assertThrows(EJBException.class, () -> weeks.summarize(week));
        assertEquals(1, mails("operaciones@it.example", "resumen-semanal", "29 de mayo de 2028"));
        assertTrue(digest("29 de mayo de 2028").contains("En la semana: "));
        assertTrue(digest("29 de mayo de 2028").contains("/gestion/acciones"));
    }

    private String digest(String week) {
        return data.with(
                em ->
                        em.createQuery(
                                        """
                                        SELECT m.body FROM OutboundMessage m
                                        WHERE m.recipientAddress = :address
                                            AND m.subject LIKE :words""",
                                        String.class)
                                .setParameter("address", "operaciones@it.example")
                                .setParameter("words", "%" + week + "%")
                                .getSingleResult());
    }

    private long mails(String address, String code, String subject) {
        return data.with(
                em ->
                        em.createQuery(
                                        """
                                        SELECT COUNT(m) FROM OutboundMessage m
                                        WHERE m.recipientAddress = :address
                                            AND m.templateCode = :code AND m.subject LIKE :words""",
                                        Long.class)
                                .setParameter("address", address)
                                .setParameter("code", code)
                                .setParameter("words", "%" + subject + "%")
                                .getSingleResult());
    }
}
