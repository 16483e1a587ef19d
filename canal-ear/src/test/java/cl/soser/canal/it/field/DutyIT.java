package cl.soser.canal.it.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.directory.School;
import cl.soser.canal.directory.SchoolStatus;
import cl.soser.canal.field.DutyCriteria;
import cl.soser.canal.field.DutyDay;
import cl.soser.canal.field.DutyGroup;
import cl.soser.canal.field.DutyMissed;
import cl.soser.canal.field.DutyNoticeWorker;
import cl.soser.canal.field.DutyQuery;
import cl.soser.canal.field.DutyRow;
import cl.soser.canal.field.DutyRuleService;
import cl.soser.canal.field.DutyState;
import cl.soser.canal.paper.BookletService;
import cl.soser.canal.paper.IssueBookletCommand;
import cl.soser.canal.suite.DerbySuite;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The daily duty: who owes, who is told, and that each is told once. */
@Tag(DerbySuite.LONG)
class DutyIT extends FieldCase {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 3, 9);

    @Inject DutyQuery dutyQuery;
    @Inject DutyRuleService dutyRuleService;
    @Inject DutyNoticeWorker dutyNoticeWorker;
    @Inject BookletService booklets;

    private Known dora;

    @BeforeEach
    void onATuesdayAtNoon() throws Exception {
        at("2027-03-08T11:00:00Z");
        dora = worker("dora." + UUID.randomUUID());
        as(with(Role.ADMINISTRADOR), () -> dutyRuleService.change(LocalTime.of(18, 0), 3));
        at("2027-03-09T15:00:00Z");
    }

    private void at(String instant) {
        time.set(Instant.parse(instant));
    }

    private School given(String code, String name, String since) throws Exception {
        Instant now = clock.instant();
        School school = school(code, name);
        at(since);
        assign(dora, school);
        time.set(now);
        return school;
    }

    private DutyRow on(LocalDate day, School school) throws Exception {
        return find(day, school).orElseThrow();
    }

    private java.util.Optional<DutyRow> find(LocalDate day, School school) throws Exception {
        DutyCriteria all = new DutyCriteria(day, null, null, null, null);
        List<DutyRow> rows = new ArrayList<>();
        Long after = null;
        boolean more = true;
        while (more) {
            Long from = after;
            var page = as(with(Role.OPERADOR), () -> dutyQuery.schools(all, from, 7));
            rows.addAll(page.rows());
            more = page.more();
            after = more ? page.rows().get(6).report().school() : null;
        }
        assertEquals(
                rows.size(),
                rows.stream().map(row -> row.report().school()).distinct().count(),
                "no row twice over the pages");
        return rows.stream().filter(row -> row.report().school() == school.getId()).findAny();
    }

    private List<String> mails(Known to, String template) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT m.body FROM OutboundMessage m WHERE m.recipientAddress = :to AND"
                                                + " m.templateCode = :code ORDER BY m.id",
                                        String.class)
                                .setParameter("to", to.email())
                                .setParameter("code", template)
                                .getResultList());
    }

    /** What the timer does; it may be first, and another server may do it at the same moment. */
    private void round() {
        for (LocalDate day : dutyNoticeWorker.days()) {
            for (DutyMissed.Kind kind : DutyMissed.Kind.values()) {
                for (long account : dutyNoticeWorker.pending(kind, day)) {
                    try {
                        dutyNoticeWorker.remind(kind, account, day);
                    } catch (RuntimeException anotherWasFaster) {
                        // then it has been told
                    }
                }
            }
        }
    }

    @Test
    void aSchoolIsPunctualUntilTheHourOfItsZoneAndMissingAfter() throws Exception {
        School early = given("98201", "Jardín Puntual", "2027-03-08T12:00:00Z");
        School late = given("98202", "Jardín Atrasado", "2027-03-08T12:00:00Z");
        School quiet = given("98203", "Jardín Sin Hojas", "2027-03-08T12:00:00Z");
        School silent = given("98204", "Jardín Callado", "2027-03-08T12:00:00Z");
        send(dora, early);
        as(dora, () -> fieldReportService.quiet(quiet.getId(), null));
        assertEquals(DutyState.POR_INFORMAR, on(TUESDAY, silent).state());
        at("2027-03-09T21:00:01Z");
        send(dora, late);
        assertEquals(DutyState.A_TIEMPO, on(TUESDAY, early).state());
        assertEquals(DutyState.TARDE, on(TUESDAY, late).state());
        assertEquals(DutyState.SIN_NOVEDADES, on(TUESDAY, quiet).state());
        assertEquals(DutyState.FALTA, on(TUESDAY, silent).state());
        assertEquals(dora.email(), on(TUESDAY, silent).people().get(0).email());
        DutyCriteria hers = new DutyCriteria(TUESDAY, null, null, dora.id(), null);
        var counts = as(with(Role.OPERACIONES), () -> dutyQuery.counts(hers));
        assertEquals(4, counts.owing());
        assertEquals(3, counts.reported());
        DutyGroup group =
                as(
                                with(Role.OPERACIONES),
                                () ->
                                        dutyQuery.people(
                                                new DutyCriteria(TUESDAY, null, null, null, null)))
                        .stream()
                        .filter(one -> String.valueOf(dora.id()).equals(one.key()))
                        .findAny()
                        .orElseThrow();
        assertEquals(1, group.counts().missing());
        DutyDay past =
                as(with(Role.ADMINISTRADOR), () -> dutyQuery.past(TUESDAY, null, 20)).get(19);
        assertEquals(TUESDAY, past.day());
        assertTrue(past.counts().of(DutyState.TARDE) >= 1);
    }

    @Test
    void regionsAndComunasAddUpToTheWhole() throws Exception {
        given("98205", "Jardín Sumado", "2027-03-08T12:00:00Z");
        DutyCriteria all = new DutyCriteria(TUESDAY, null, null, null, null);
        DutyCriteria north = new DutyCriteria(TUESDAY, "15", null, null, null);
        long whole = as(with(Role.OPERADOR), () -> dutyQuery.counts(all)).owing();
        long regions =
                as(with(Role.OPERADOR), () -> dutyQuery.regions(all)).stream()
                        .mapToLong(group -> group.counts().owing())
                        .sum();
        assertEquals(whole, regions);
        assertEquals(
                as(with(Role.OPERADOR), () -> dutyQuery.counts(north)).owing(),
                as(with(Role.OPERADOR), () -> dutyQuery.comunas(north)).stream()
                        .mapToLong(group -> group.counts().owing())
                        .sum());
    }

    @Test
    void whoHoldsABookletOwesAndWithoutAnybodyInChargeIsSeen() throws Exception {
        School alone = school("98206", "Jardín Solo");
        assertFalse(find(TUESDAY, alone).isPresent());
        as(
                with(Role.ADMINISTRADOR),
                () ->
                        booklets.issue(
                                new IssueBookletCommand(
                                        UUID.randomUUID().toString(),
                                        alone.getId(),
                                        null,
                                        10,
                                        "Marta Ejemplo",
                                        TUESDAY)));
        assertEquals(DutyState.SIN_ENCARGADO, on(TUESDAY, alone).state());
        assertFalse(find(TUESDAY.minusDays(1), alone).isPresent(), "not before it had it");
        DutyCriteria nobodys = new DutyCriteria(TUESDAY, null, null, null, DutyState.SIN_ENCARGADO);
        assertTrue(
                as(with(Role.OPERADOR), () -> dutyQuery.schools(nobodys, null, 500)).rows().stream()
                        .anyMatch(row -> row.report().school() == alone.getId()));
        assertTrue(
                as(with(Role.OPERADOR), () -> dutyQuery.counts(nobodys)).of(DutyState.SIN_ENCARGADO)
                        >= 1);
    }

    @Test
    void aClosedSchoolOwesNothing() throws Exception {
        School closed = given("98207", "Jardín En Receso", "2027-03-08T12:00:00Z");
        become(closed, SchoolStatus.EN_RECESO);
        assertFalse(find(TUESDAY, closed).isPresent());
    }

    @Test
    void whoLooksAfterSchoolsIsToldNextMorningOfAllOfThemInOneMailAndOnce() throws Exception {
        School one = given("98208", "Jardín Falta Uno", "2027-03-08T12:00:00Z");
        School two = given("98209", "Jardín Falta Dos", "2027-03-08T12:00:00Z");
        School good = given("98210", "Jardín Cumple", "2027-03-08T12:00:00Z");
        at("2027-03-08T14:00:00Z");
        for (School school : List.of(one, two, good)) {
            send(dora, school);
        }
        at("2027-03-09T15:00:00Z");
        send(dora, good);
        at("2027-03-10T11:29:00Z");
        round();
        assertEquals(List.of(), mails(dora, "falta-hojas"), "not before the morning");
        at("2027-03-10T11:31:00Z");
        ExecutorService servers = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> rounds =
                    List.of(servers.submit(this::round), servers.submit(this::round));
            for (Future<?> each : rounds) {
                each.get();
            }
        } finally {
            servers.shutdown();
        }
        round();
        List<String> mails = mails(dora, "falta-hojas");
        assertEquals(1, mails.size());
        assertTrue(mails.get(0).contains("Jardín Falta Uno"), mails.get(0));
        assertTrue(mails.get(0).contains("Jardín Falta Dos"));
        assertFalse(mails.get(0).contains("Jardín Cumple"));
    }

    @Test
    void onFridayNobodyIsToldBeforeMondayAndDowntimeSkipsNothing() throws Exception {
        given("98211", "Jardín Del Viernes", "2027-03-12T12:00:00Z");
        at("2027-03-13T15:00:00Z");
        round();
        assertEquals(0, mails(dora, "falta-hojas").size(), "it is Saturday");
        at("2027-03-15T11:40:00Z");
        round();
        assertEquals(1, mails(dora, "falta-hojas").size());
        // Nothing ran on Tuesday and Wednesday.
        at("2027-03-18T12:00:00Z");
        round();
        round();
        assertEquals(4, mails(dora, "falta-hojas").size(), "of Monday, Tuesday and Wednesday too");
    }

    @Test
    void operationsHearsOfASchoolAfterThreeSilentDaysInARowAndNotEarlier() throws Exception {
        Known gloria =
                accounts.account(
                        "gloria." + UUID.randomUUID() + "@it.example",
                        java.util.Set.of(Role.OPERACIONES),
                        java.util.Set.of(),
                        null);
        School silent = given("98212", "Jardín Mudo", "2027-03-15T11:00:00Z");
        at("2027-03-16T12:00:00Z");
        round();
        at("2027-03-17T12:00:00Z");
        round();
        assertFalse(isReminded(gloria, "Jardín Mudo"));
        at("2027-03-18T12:00:00Z");
        round();
        round();
        assertTrue(isReminded(gloria, "Jardín Mudo"));
        int before = mails(gloria, "faltan-dias").size();
        send(dora, silent);
        at("2027-03-19T12:00:00Z");
        round();
        List<String> after = mails(gloria, "faltan-dias");
        assertTrue(
                after.subList(before, after.size()).stream()
                        .noneMatch(mail -> mail.contains("Jardín Mudo")),
                "it spoke");
    }

    private boolean isReminded(Known who, String school) {
        return mails(who, "faltan-dias").stream().anyMatch(mail -> mail.contains(school));
    }

    @Test
    void theHourIsTheAdministratorsToChangeAndHoldsForDaysToCome() throws Exception {
        School school = given("98213", "Jardín De La Hora", "2027-03-08T12:00:00Z");
        send(dora, school);
        assertThrows(
                EJBAccessException.class,
                () -> as(with(Role.OPERADOR), () -> dutyRuleService.change(LocalTime.NOON, 3)));
        as(with(Role.ADMINISTRADOR), () -> dutyRuleService.change(LocalTime.of(11, 30), 3));
        assertEquals(DutyState.A_TIEMPO, on(TUESDAY, school).state(), "judged by the hour then");
        School other = given("98214", "Jardín De Otra Hora", "2027-03-08T12:00:00Z");
        assertEquals(DutyState.FALTA, on(TUESDAY, other).state());
        assertEquals(DutyState.TARDE.name(), send(dora, other).state().name());
        long lines =
                data.with(
                        em ->
                                em.createQuery(
                                                "SELECT COUNT(e) FROM AuditEntry e WHERE e.actionCode ="
                                                        + " 'CONFIGURACION' AND e.reason LIKE"
                                                        + " '%field.duty%'",
                                                Long.class)
                                        .getSingleResult());
        assertTrue(lines >= 1);
    }

    @Test
    void theBoardIsForThePeopleOfTheChannel() {
        DutyCriteria all = new DutyCriteria(TUESDAY, null, null, null, null);
        for (String role : List.of(Role.TERRENO, Role.AREA, Role.INSTITUCION, Role.CIUDADANO)) {
            assertThrows(
                    EJBAccessException.class,
                    () -> as(with(role), () -> dutyQuery.schools(all, null, 10)),
                    role);
        }
    }
}
