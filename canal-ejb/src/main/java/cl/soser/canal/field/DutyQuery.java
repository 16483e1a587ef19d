package cl.soser.canal.field;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.AccountState;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.directory.Comuna;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.Region;
import cl.soser.canal.directory.School;
import cl.soser.canal.directory.SchoolStatus;
import cl.soser.canal.shared.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which schools reported on a day and which did not, for the people of the channel. */
@Stateless
@RolesAllowed({Role.ADMINISTRADOR, Role.OPERACIONES, Role.OPERADOR})
@TransactionAttribute(SUPPORTS)
public class DutyQuery {

    private static final String RUNNING =
            " s.status = :running AND s.comuna.region.code IN :regions";

    private static final String FIRST_BOOKLETS =
            "SELECT s.id, MIN(b.deliveredOn) FROM Booklet b JOIN b.school s WHERE"
                    + RUNNING
                    + " GROUP BY s.id";

    private static final String TIMES_IN_CHARGE =
            "SELECT s.id, f.givenAt, f.takenAt FROM FieldSchool f JOIN f.school s"
                    + " WHERE f.takenAt > :first AND"
                    + RUNNING;

    private static final String PAST_DAYS =
            """
            SELECT d.day, d.state, COUNT(d)
            FROM SchoolDay d
            WHERE d.day IN :days AND d.state <> :nothing AND d.school IN
                (SELECT s.id FROM School s WHERE
            """
                    + RUNNING
                    + ") GROUP BY d.day, d.state";

    private static final String IN_CHARGE =
            """
            SELECT NEW cl.soser.canal.field.DutyPerson(
                f.school.id, p.id, p.displayName, p.email, t.telephone)
            FROM FieldSchool f JOIN Account p ON p.id = f.account
                LEFT JOIN FieldContact t ON t.account = f.account
            WHERE f.school.id IN :schools AND f.givenAt <= :limit
                AND f.takenAt > :limit AND p.id
            """
                    + DutyConditions.AT_WORK
                    + " ORDER BY p.displayName, p.id";

    private static final String REGION = "r.code";
    private static final String COMUNA = "c.code";

    @PersistenceContext EntityManager em;
    @Inject StaffRepository staff;
    @Inject DutyRuleService dutyRuleService;
    @Inject LocalHolidayRepository resting;
    @Inject DirectoryQuery directoryQuery;
    @Inject Clock clock;

    public boolean isSchoolDay(LocalDate day) {
        return dutyRuleService.calendar().isSchoolDay(day);
    }

    /** The counts of all schools of the filter, ignoring its state. */
    public DutyCounts counts(DutyCriteria filter) {
        List<DutyGroup> regions = groups(filter, REGION, key -> key);
        return sum(regions.stream().map(DutyGroup::counts).toList());
    }

    /** From north to south. */
    public List<DutyGroup> regions(DutyCriteria filter) {
        Map<String, Region> known =
                directoryQuery.regions().stream()
                        .collect(Collectors.toMap(Region::getCode, region -> region));
        List<String> order = directoryQuery.regions().stream().map(Region::getCode).toList();
        return groups(filter, REGION, key -> known.get(key).getShortName()).stream()
                .sorted(Comparator.comparingInt(group -> order.indexOf(group.key())))
                .toList();
    }

    public List<DutyGroup> comunas(DutyCriteria filter) {
        return groups(
                filter, COMUNA, key -> directoryQuery.comuna(key).map(Comuna::getName).orElse(key));
    }

    /** By who looks after them; two who share a school both have it. */
    public List<DutyGroup> people(DutyCriteria filter) {
        Map<Long, Map<DutyState, Long>> counts = new HashMap<>();
        question(anyState(filter))
                .queryPeople(
                        em,
                        "SELECT m.account, d.state, COUNT(s)",
                        " GROUP BY m.account, d.state",
                        Object[].class)
                .getResultList()
                .forEach(
                        row ->
                                add(
                                        counts.computeIfAbsent(
                                                (Long) row[0],
                                                id -> new EnumMap<>(DutyState.class)),
                                        (DayState) row[1],
                                        (Long) row[2],
                                        filter.day()));
        Map<Long, String> names = staff.names(counts.keySet());
        List<DutyGroup> groups = new ArrayList<>();
        counts.forEach(
                (id, of) ->
                        groups.add(
                                new DutyGroup(
                                        String.valueOf(id), names.get(id), new DutyCounts(of))));
        groups.sort(Comparator.comparing(DutyGroup::name));
        long nobodys = counts(filter).of(DutyState.SIN_ENCARGADO);
        if (nobodys > 0) {
            groups.add(
                    new DutyGroup(
                            null, null, new DutyCounts(Map.of(DutyState.SIN_ENCARGADO, nobodys))));
        }
        return groups;
    }

    private List<DutyGroup> groups(DutyCriteria filter, String key, Function<String, String> name) {
        DutyCriteria all = anyState(filter);
        Map<String, Map<DutyState, Long>> counts = new TreeMap<>();
        question(all)
                .query(
                        em,
                        "SELECT " + key + ", d.state, COUNT(s)",
                        " GROUP BY " + key + ", d.state",
                        Object[].class)
                .getResultList()
                .forEach(
                        row ->
                                add(
                                        counts.computeIfAbsent(
                                                (String) row[0],
                                                code -> new EnumMap<>(DutyState.class)),
                                        (DayState) row[1],
                                        (Long) row[2],
                                        filter.day()));
        question(all)
                .unattended()
                .query(em, "SELECT " + key + ", COUNT(s)", " GROUP BY " + key, Object[].class)
                .getResultList()
                .forEach(row -> unattended(counts.get((String) row[0]), (Long) row[1]));
        return counts.entrySet().stream()
                .map(
                        one ->
                                new DutyGroup(
                                        one.getKey(),
                                        name.apply(one.getKey()),
                                        new DutyCounts(one.getValue())))
                .sorted(Comparator.comparing(DutyGroup::name))
                .toList();
    }

    private static void unattended(Map<DutyState, Long> counts, long nobodys) {
        for (DutyState silent : List.of(DutyState.FALTA, DutyState.POR_INFORMAR)) {
            counts.computeIfPresent(silent, (state, n) -> n - nobodys);
        }
        counts.put(DutyState.SIN_ENCARGADO, nobodys);
    }

    private void add(Map<DutyState, Long> counts, DayState reported, long n, LocalDate day) {
        DutyState state =
                reported == null || reported == DayState.NADA
                        ? silent(day)
                        : DutyState.of(reported);
        counts.merge(state, n, Long::sum);
    }

    /** By the hour of Santiago, which nearly all schools keep. */
    private DutyState silent(LocalDate day) {
        return isOpen(day) ? DutyState.POR_INFORMAR : DutyState.FALTA;
    }

    /** There is still time to report that day. */
    public boolean isOpen(LocalDate day) {
        return !clock.instant().isAfter(limit(day));
    }

    private Instant limit(LocalDate day) {
        return dutyRuleService.calendar().due(day, clock.getZone());
    }

    private static DutyCriteria anyState(DutyCriteria of) {
        return new DutyCriteria(of.day(), of.region(), of.comuna(), of.account(), null);
    }

    private DutyConditions question(DutyCriteria filter) {
        LocalDate day = filter.day();
        return new DutyConditions(day, limit(day), resting.on(day)).of(filter);
    }

    private static DutyCounts sum(List<DutyCounts> all) {
        Map<DutyState, Long> sum = new EnumMap<>(DutyState.class);
        all.forEach(one -> one.counts().forEach((state, n) -> sum.merge(state, n, Long::sum)));
        return new DutyCounts(sum);
    }

    /**
     * The schools of the filter by name, page by page, with who looks after each.
     *
     * @param after the last school of the page before, or null
     */
    public Slice<DutyRow> schools(DutyCriteria filter, Long after, int size) {
        DutyConditions question = question(filter);
        School last = after == null ? null : em.find(School.class, after);
        if (last != null) {
            question.after(last.getName(), last.getId());
        }
        Slice<DutyRow.SchoolReport> page =
                Slice.of(
                        question.query(
                                em,
                                "SELECT NEW cl.soser.canal.field.DutyRow.SchoolReport(s.id, s.scheme,"
                                        + " s.code, s.checkDigit, s.name, c.code, c.name,"
                                        + " r.shortName, d.state, d.photos, d.doneAt, d.arrivedAt)",
                                " ORDER BY s.name, s.id",
                                DutyRow.SchoolReport.class),
                        size);
        Map<Long, List<DutyPerson>> people =
                inCharge(
                        page.rows().stream().map(DutyRow.SchoolReport::school).toList(),
                        filter.day());
        return new Slice<>(
                page.rows().stream()
                        .map(row -> row(row, people.getOrDefault(row.school(), List.of()), filter))
                        .toList(),
                page.more());
    }

    private DutyRow row(DutyRow.SchoolReport report, List<DutyPerson> people, DutyCriteria filter) {
        ZoneId zone = directoryQuery.comuna(report.comunaCode()).orElseThrow().getZone();
        DutyState state;
        if (report.state() != null && report.state() != DayState.NADA) {
            state = DutyState.of(report.state());
        } else if (people.isEmpty()) {
            state = DutyState.SIN_ENCARGADO;
        } else {
            Instant due = dutyRuleService.calendar().due(filter.day(), zone);
            state = clock.instant().isAfter(due) ? DutyState.FALTA : DutyState.POR_INFORMAR;
        }
        return new DutyRow(report, zone, state, people);
    }

    /** Who looks after one school today. */
    public List<DutyPerson> inCharge(long school) {
        return inCharge(List.of(school), LocalDate.now(clock)).getOrDefault(school, List.of());
    }

    private Map<Long, List<DutyPerson>> inCharge(List<Long> schools, LocalDate day) {
        if (schools.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(IN_CHARGE, DutyPerson.class)
                .setParameter("schools", schools)
                .setParameter("limit", limit(day))
                .setParameter("active", AccountState.ACTIVA)
                .setParameter("field", Role.TERRENO)
                .getResultStream()
                .collect(Collectors.groupingBy(DutyPerson::school));
    }

    /**
     * The school days up to that one; each with its schools' reports, ignoring the filter's day.
     */
    public List<DutyDay> past(LocalDate upTo, String region, int count) {
        DutyCalendar calendar = dutyRuleService.calendar();
        List<LocalDate> days = calendar.upTo(upTo, count);
        Map<LocalDate, Set<Long>> owing = owing(days, region);
        Map<LocalDate, Map<DutyState, Long>> counts = new HashMap<>();
        em.createQuery(PAST_DAYS, Object[].class)
                .setParameter("days", days)
                .setParameter("nothing", DayState.NADA)
                .setParameter("running", SchoolStatus.FUNCIONANDO)
                .setParameter("regions", regions(region))
                .getResultList()
                .forEach(
                        row ->
                                counts.computeIfAbsent(
                                                (LocalDate) row[0],
                                                day -> new EnumMap<>(DutyState.class))
                                        .put(DutyState.of((DayState) row[1]), (Long) row[2]));
        return days.stream()
                .map(
                        day -> {
                            Map<DutyState, Long> of =
                                    counts.getOrDefault(day, new EnumMap<>(DutyState.class));
                            long reported = of.values().stream().mapToLong(Long::longValue).sum();
                            of.put(silent(day), Math.max(0, owing.get(day).size() - reported));
                            return new DutyDay(day, new DutyCounts(of));
                        })
                .toList();
    }

    /** That one, or all if there is none. */
    private List<String> regions(String region) {
        return region != null
                ? List.of(region)
                : directoryQuery.regions().stream().map(Region::getCode).toList();
    }

    /** Who owed a report when, by the dates on which schools and booklets were assigned. */
    private Map<LocalDate, Set<Long>> owing(List<LocalDate> days, String region) {
        Map<LocalDate, Set<Long>> owing = new HashMap<>();
        Map<LocalDate, Instant> limits = new HashMap<>();
        DutyCalendar calendar = dutyRuleService.calendar();
        for (LocalDate day : days) {
            owing.put(day, new HashSet<>());
            limits.put(day, calendar.due(day, clock.getZone()));
        }
        var given =
                em.createQuery(TIMES_IN_CHARGE, Object[].class)
                        .setParameter("first", limits.get(days.get(0)))
                        .setParameter("running", SchoolStatus.FUNCIONANDO)
                        .setParameter("regions", regions(region));
        var handed =
                em.createQuery(FIRST_BOOKLETS, Object[].class)
                        .setParameter("running", SchoolStatus.FUNCIONANDO)
                        .setParameter("regions", regions(region));
        given.getResultList()
                .forEach(
                        row ->
                                days.stream()
                                        .filter(
                                                day ->
                                                        !((Instant) row[1]).isAfter(limits.get(day))
                                                                && ((Instant) row[2])
                                                                        .isAfter(limits.get(day)))
                                        .forEach(day -> owing.get(day).add((Long) row[0])));
        handed.getResultList()
                .forEach(
                        row ->
                                days.stream()
                                        .filter(day -> !((LocalDate) row[1]).isAfter(day))
                                        .forEach(day -> owing.get(day).add((Long) row[0])));
        return owing;
    }
}
