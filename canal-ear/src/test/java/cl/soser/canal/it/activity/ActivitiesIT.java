package cl.soser.canal.it.activity;

import static cl.soser.canal.shared.list.ListOrder.NORMAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.activity.ActivityCoverage;
import cl.soser.canal.activity.ActivityCriteria;
import cl.soser.canal.activity.ActivityDetails;
import cl.soser.canal.activity.ActivityKind;
import cl.soser.canal.activity.ActivityReminders;
import cl.soser.canal.activity.ActivityRow;
import cl.soser.canal.activity.ActivitySchool;
import cl.soser.canal.activity.ActivityService;
import cl.soser.canal.activity.ActivityState;
import cl.soser.canal.activity.PlanActivityCommand;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.UploadedFile;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.commitment.CommitmentRef;
import cl.soser.canal.configuration.ConfigurationHistoryQuery;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.FieldChange;
import cl.soser.canal.correctiveaction.EffectCheckService;
import cl.soser.canal.directory.PlacedSchools;
import cl.soser.canal.directory.School;
import cl.soser.canal.directory.SchoolStatus;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.it.core.Reminding;
import cl.soser.canal.reporting.answers.CauseFigureQuery;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.list.DaySpan;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Trainings and diffusions with their schools, what shows them, and what is late told once. */
class ActivitiesIT extends InContainer {

    @Inject ActivityService activityService;
    @Inject ActivityReminders activityReminders;
    @Inject Reminding reminding;
    @Inject AttachmentService attachmentService;
    @Inject PlacedSchools placed;
    @Inject EffectCheckService check;
    @Inject CauseFigureQuery causes;
    @Inject ConfigurationHistoryQuery configurationHistoryQuery;
    @Inject Clock clock;

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Known keeper() {
        return with("OPERACIONES");
    }

    private Known owner() {
        return accounts.account("actividad-it@it.example", Set.of("AREA"), Set.of("CALIDAD"), null);
    }

    private PlanActivityCommand wanted(LocalDate day, Known owner) {
        return new PlanActivityCommand(
                ActivityKind.CAPACITACION,
                "Taller de prueba",
                "Dos horas",
                "Encargadas",
                "Sala 1",
                "Equipo del canal",
                day,
                owner.id());
    }

    private long planned(LocalDate day) throws Exception {
        return as(keeper(), () -> activityService.plan(wanted(day, owner())));
    }

    private ActivityDetails sheet(Known who, long id) throws Exception {
        return as(who, () -> activityService.get(id));
    }

    private CommitmentRef at(long id) throws Exception {
        return sheet(keeper(), id).activity().ref();
    }

    private School school(String code) {
        School school = placed.integra(code, "Jardín de actividad " + code);
        data.with(
                em ->
                        em.createQuery("UPDATE School s SET s.status = :status WHERE s.id = :id")
                                .setParameter("status", SchoolStatus.FUNCIONANDO)
                                .setParameter("id", school.getId())
                                .executeUpdate());
        return school;
    }

    private String basket(Known who) throws Exception {
        String basket = SecretTokens.random();
        byte[] bytes = "lista de asistencia".getBytes(StandardCharsets.UTF_8);
        as(
                who,
                () ->
                        attachmentService.receive(
                                basket,
                                new UploadedFile(
                                        "lista.txt",
                                        "text/plain",
                                        Channel.WEB,
                                        new ByteArrayInputStream(bytes))));
        return basket;
    }

    private void refused(String key, Known who, Step step) {
        assertEquals(
                key, assertThrows(NotAllowedException.class, () -> as(who, step)).getMessage());
    }

    @Test
    void onePlansAnotherHoldsItAndEachSchoolHasItsOwnEvidence() throws Exception {
        long id = planned(today());
        School first = school("8800101");
        School second = school("8800102");
        as(owner(), () -> activityService.add(at(id), first.getId()));
        refused("activity.school.known", owner(), () -> activityService.add(at(id), first.getId()));
        CommitmentRef seen = at(id);
        as(owner(), () -> activityService.add(seen, second.getId()));
        refused("activity.stale", owner(), () -> activityService.add(seen, second.getId()));
        assertThrows(
                NotFoundException.class, () -> as(owner(), () -> activityService.add(at(id), -1)));
        Long visit = sheet(owner(), id).schools().get(0).getId();
        String early = basket(owner());
        refused("activity.show.held", owner(), () -> activityService.show(at(id), visit, early));
        refused(
                "remedy.done.future",
                owner(),
                () -> activityService.hold(at(id), today().plusDays(1), 3, "x"));
        assertThrows(
                ConstraintViolationException.class,
                () -> as(owner(), () -> activityService.hold(at(id), today(), -1, "x")));
        as(owner(), () -> activityService.hold(at(id), today(), 12, "Quedó claro"));
        refused("activity.closed", owner(), () -> activityService.hold(at(id), today(), 12, "x"));
        refused(
                "date.old",
                owner(),
                () -> activityService.correct(at(id), LocalDate.of(1, 1, 1), 12, "x"));
        as(owner(), () -> activityService.correct(at(id), today(), 21, "Quedó muy claro"));
        assertEquals(21, sheet(owner(), id).activity().getAttendants());
        assertTrue(
                sheet(owner(), id)
                        .history()
                        .steps()
                        .get(0)
                        .getNote()
                        .contains("12 personas: Quedó claro → "),
                sheet(owner(), id).history().steps().get(0).getNote());
        refused(
                "activity.show.none",
                owner(),
                () -> activityService.show(at(id), visit, SecretTokens.random()));
        assertTrue(unshown().contains(visit));
        as(owner(), () -> activityService.show(at(id), visit, early));
        assertFalse(unshown().contains(visit));
        refused("activity.school.shown", owner(), () -> activityService.remove(at(id), visit));
        ActivityDetails shown = sheet(owner(), id);
        assertEquals(1, shown.shown());
        assertEquals("lista.txt", shown.files(shown.schools().get(0)).get(0).name());
        String file = shown.files(shown.schools().get(0)).get(0).publicId();
        as(owner(), () -> attachmentService.copy(file, null, null));
        assertThrows(
                NotFoundException.class,
                () -> as(area("NUTRICION"), () -> attachmentService.copy(file, null, null)));
        assertEquals("RESPALDO", shown.history().steps().get(0).getKind());
    }

    private List<Long> unshown() throws Exception {
        List<Long> all = new ArrayList<>();
        Long below = null;
        while (true) {
            Long from = below;
            Slice<ActivitySchool> page = as(keeper(), () -> activityService.unshown(from, 3));
            page.rows().forEach(row -> all.add(row.getId()));
            if (!page.more()) {
                return all;
            }
            below = all.get(all.size() - 1);
        }
    }

    @Test
    void othersLookAndTouchNothingAndSomeDoNotEvenLook() throws Exception {
        long id = planned(today().plusDays(5));
        Known other = area("NUTRICION");
        ActivityDetails seen = sheet(other, id);
        assertFalse(seen.working());
        assertEquals(Map.of(), seen.files());
        assertThrows(
                NotFoundException.class,
                () ->
                        as(
                                other,
                                () ->
                                        activityService.hold(
                                                seen.activity().ref(), today(), 1, "x")));
        assertThrows(
                NotFoundException.class,
                () -> as(other, () -> activityService.add(seen.activity().ref(), 1)));
        assertThrows(
                EJBAccessException.class,
                () -> as(owner(), () -> activityService.callOff(at(id), "x")));
        assertThrows(
                EJBAccessException.class,
                () -> as(owner(), () -> activityService.plan(wanted(today(), owner()))));
        for (String role : List.of("OPERADOR", "TERRENO", "INSTITUCION", "TI")) {
            assertThrows(EJBAccessException.class, () -> sheet(with(role), id), role);
        }
        assertThrows(NotFoundException.class, () -> sheet(keeper(), -7));
    }

    @Test
    void aDiffusionThatReachedNoSchoolDidNotTakePlace() throws Exception {
        PlanActivityCommand talk =
                new PlanActivityCommand(
                        ActivityKind.DIFUSION,
                        "Charla de prueba",
                        "Una hora",
                        "Apoderados",
                        "Patio",
                        "Equipo del canal",
                        today(),
                        owner().id());
        long id = as(keeper(), () -> activityService.plan(talk));
        refused(
                "activity.hold.schools",
                owner(),
                () -> activityService.hold(at(id), today(), 3, "Nada"));
        School one = school("8800777");
        as(owner(), () -> activityService.add(at(id), one.getId()));
        as(owner(), () -> activityService.hold(at(id), today(), 3, "Se contó"));
    }

    @Test
    void aDayIsMovedOrCalledOffWithTheReasonAndTheFirstStaysKnown() throws Exception {
        long id = planned(today().plusDays(3));
        refused(
                "remedy.due.past",
                keeper(),
                () -> activityService.move(at(id), today().minusDays(1), "x"));
        refused(
                "activity.day.far",
                keeper(),
                () -> activityService.move(at(id), today().plusYears(3), "x"));
        as(
                keeper(),
                () -> activityService.move(at(id), today().plusDays(20), "Lo pidió la escuela"));
        ActivityDetails moved = sheet(keeper(), id);
        assertEquals(today().plusDays(3), moved.activity().getFirstDueOn());
        assertEquals(today().plusDays(20), moved.activity().getDueOn());
        as(keeper(), () -> activityService.callOff(at(id), "Temporal"));
        assertEquals(ActivityState.SUSPENDIDA, sheet(keeper(), id).activity().getState());
        refused("activity.closed", keeper(), () -> activityService.move(at(id), today(), "x"));
        refused("activity.closed", keeper(), () -> activityService.add(at(id), 1));
        refused(
                "remedy.owner.unknown",
                keeper(),
                () -> activityService.plan(wanted(today(), with("OPERADOR"))));
        refused(
                "activity.day.far",
                keeper(),
                () -> activityService.plan(wanted(today().plusYears(3), owner())));
    }

    @Test
    void whatIsLateIsToldOnceForEachDayHoweverManyServersLook() throws Exception {
        time.set(Instant.parse("2029-05-02T15:00:00Z"));
        Known alone =
                accounts.account("tarde-it@it.example", Set.of("AREA"), Set.of("CALIDAD"), null);
        long id = as(keeper(), () -> activityService.plan(wanted(today(), alone)));
        assertFalse(reminding.remind(activityReminders, alone.id()));
        time.advance(Duration.ofDays(1));
        assertFalse(reminding.due(activityReminders, alone.id()).isEmpty());
        Callable<Boolean> server = () -> reminding.remind(activityReminders, alone.id());
        int told = 0;
        ExecutorService many = Executors.newFixedThreadPool(4);
        try {
            for (Future<Boolean> one : many.invokeAll(List.of(server, server, server, server))) {
                try {
                    told += one.get() ? 1 : 0;
                } catch (ExecutionException slower) {
                    // another was faster
                }
            }
        } finally {
            many.shutdownNow();
        }
        assertTrue(told <= 1);
        assertFalse(reminding.remind(activityReminders, alone.id()));
        assertEquals(1, mails(alone));
        as(keeper(), () -> activityService.move(at(id), today().plusDays(1), "Otro día"));
        assertFalse(reminding.remind(activityReminders, alone.id()));
        time.advance(Duration.ofDays(2));
        reminding.remind(activityReminders, alone.id());
        assertEquals(2, mails(alone));
    }

    private long mails(Known to) {
        return data.with(
                em ->
                        em.createQuery(
                                        """
                                        SELECT COUNT(m) FROM OutboundMessage m
                                        WHERE m.recipientAddress = :address
                                            AND m.templateCode = 'actividades-atrasadas'""",
                                        Long.class)
                                .setParameter("address", to.email())
                                .getSingleResult());
    }

    @Test
    void listsShowEachOnceAndCoverageCountsEachSchoolOnce() throws Exception {
        time.set(Instant.parse("2031-03-03T15:00:00Z"));
        List<Long> mine = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            mine.add(planned(today().plusDays(n / 2)));
        }
        List<Long> all = new ArrayList<>();
        Cursor<LocalDate> after = null;
        while (true) {
            Cursor<LocalDate> from = after;
            Slice<ActivityRow> page =
                    as(
                            owner(),
                            () ->
                                    activityService.page(
                                            new ActivityCriteria(
                                                    ActivityState.PLANIFICADA,
                                                    ActivityKind.CAPACITACION,
                                                    null,
                                                    DaySpan.ANY),
                                            NORMAL,
                                            from,
                                            2));
            page.rows().forEach(row -> all.add(row.activity().getId()));
            if (!page.more()) {
                break;
            }
            var end = page.rows().get(page.rows().size() - 1).activity();
            after = new Cursor<>(end.getDueOn(), end.getId());
        }
        assertEquals(all.size(), new HashSet<>(all).size());
        assertEquals(mine, all.stream().filter(mine::contains).toList());
        School one = school("8800103");
        for (long id : mine.subList(0, 2)) {
            as(owner(), () -> activityService.add(at(id), one.getId()));
            as(owner(), () -> activityService.hold(at(id), today(), 4, "Hecha"));
        }
        ActivityCoverage north = coverage(2031);
        assertEquals(1, north.reached());
        assertEquals(0, north.shown());
        Long visit = sheet(owner(), mine.get(0)).schools().get(0).getId();
        String basket = basket(owner());
        as(owner(), () -> activityService.show(at(mine.get(0)), visit, basket));
        assertEquals(1, coverage(2031).shown());
        assertEquals(0, coverage(2032).reached());
        assertEquals(
                mine.size(),
                as(keeper(), () -> activityService.month(LocalDate.of(2031, 3, 1))).stream()
                        .filter(row -> mine.contains(row.activity().getId()))
                        .count());
    }

    private ActivityCoverage coverage(int year) throws Exception {
        return as(keeper(), () -> activityService.coverage(year)).stream()
                .filter(one -> one.region().equals("15"))
                .findAny()
                .orElseThrow();
    }

    @Test
    void whenActionsAreCheckedIsKeptInTheHistory() throws Exception {
        int before = check.days();
        as(keeper(), () -> check.change(before + 1));
        try {
            FieldChange kept =
                    as(
                                    keeper(),
                                    () ->
                                            configurationHistoryQuery.page(
                                                    Set.of(ConfigurationKind.AJUSTE),
                                                    "CHECK_DAYS",
                                                    null,
                                                    1))
                            .rows()
                            .get(0)
                            .fields()
                            .get(0);
            assertEquals(
                    new FieldChange(
                            "knobValue", String.valueOf(before), String.valueOf(before + 1)),
                    kept);
        } finally {
            as(keeper(), () -> check.change(before));
        }
        CaseCriteria quality = CaseCriteria.COUNTED.with(Dimension.AREA, "CALIDAD");
        assertThrows(
                NotFoundException.class,
                () -> as(area("DATOS_PERSONALES"), () -> causes.of(causes.year(), quality)));
        assertThrows(
                EJBAccessException.class,
                () -> as(with("OPERADOR"), () -> causes.of(causes.year(), quality)));
    }
}
