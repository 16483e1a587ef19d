package cl.soser.canal.it.reporting;

import cl.soser.canal.reporting.criteria.DayRange;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Answers of the year 2017, written as plain rows and counted a second time from them. */
final class PlainAnswers {

    static final LocalDate JUNE = LocalDate.of(2017, 6, 1);

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final long FIRST = 9_000_000;
    private static final String[] CAUSES = {"METODO", "INSUMOS", null};

    private final EntityManager em;
    private long next = FIRST;

    private record One(
            long ticket,
            long id,
            boolean definitive,
            LocalDate promised,
            Instant left,
            String cause) {}

    PlainAnswers(EntityManager em) {
        this.em = em;
    }

    /** Promises kept, broken, open and none; causes of one answer, of the last of two, of none. */
    void write() {
        List<?> tickets =
                em.createNativeQuery(
                                "select id from ticket where ticket_number like 'CP-2017-8%'"
                                        + " order by id")
                        .getResultList();
        for (int i = 0; i < tickets.size(); i++) {
            long ticket = ((Number) tickets.get(i)).longValue();
            LocalDate day = JUNE.plusDays(i % 28);
            if (i % 4 == 3) {
                definitive(ticket, JUNE.plusDays(4), LocalTime.NOON, "PERSONAS");
                continue;
            }
            insert(ticket, "RESPUESTA", day, JUNE.minusDays(2), LocalTime.NOON, null);
            if (i % 4 == 0) {
                definitive(ticket, day, LocalTime.of(23, 30), CAUSES[i % 3]);
            } else if (i % 4 == 1) {
                definitive(ticket, day.plusDays(1), LocalTime.of(0, 10), CAUSES[i % 3]);
            }
            if (i % 8 == 0) {
                definitive(ticket, JUNE.plusDays(29), LocalTime.NOON, "EQUIPOS");
            }
        }
    }

    private void definitive(long ticket, LocalDate day, LocalTime hour, String cause) {
        insert(ticket, "RESPUESTA_DEFINITIVA", null, day, hour, cause);
        var closed =
                em.createNativeQuery(
                                "update ticket set closed_at = ?1, cause_kind = "
                                        + (cause == null ? "null" : "?3")
                                        + " where id = ?2")
                        .setParameter(
                                1, Timestamp.from(day.atTime(hour).atZone(SANTIAGO).toInstant()))
                        .setParameter(2, ticket);
        if (cause != null) {
            closed.setParameter(3, cause);
        }
        closed.executeUpdate();
    }

    private void insert(
            long ticket,
            String stage,
            LocalDate promised,
            LocalDate day,
            LocalTime hour,
            String cause) {
        Timestamp left = Timestamp.from(day.atTime(hour).atZone(SANTIAGO).toInstant());
        var query =
                em.createNativeQuery(
                        "insert into answer (id, ticket_id, round, stage, state, body, automatic,"
                                + " left_at, left_on, updated_at, version"
                                + (promised == null ? "" : ", promised_on")
                                + (cause == null ? "" : ", cause_kind")
                                + ") values (?1, ?2, 1, ?3, 'ENVIADA', 'x', false, ?4, ?5, ?4, 0"
                                + (promised == null ? "" : ", ?6")
                                + (cause == null ? "" : ", ?7")
                                + ")");
        query.setParameter(1, next++)
                .setParameter(2, ticket)
                .setParameter(3, stage)
                .setParameter(4, left)
                .setParameter(5, Date.valueOf(day));
        if (promised != null) {
            query.setParameter(6, Date.valueOf(promised));
        }
        if (cause != null) {
            query.setParameter(7, cause);
        }
        query.executeUpdate();
    }

    private Map<Long, List<One>> byTicket() {
        Map<Long, List<One>> found = new TreeMap<>();
        for (Object row :
                em.createNativeQuery(
                                """
                                select a.ticket_id, a.id, a.stage, a.promised_on, a.left_at, a.cause_kind
                                from answer a join ticket t on t.id = a.ticket_id
                                where t.status <> 'ANULADO' and a.left_at is not null
                                order by a.id""")
                        .getResultList()) {
            Object[] it = (Object[]) row;
            One one =
                    new One(
                            ((Number) it[0]).longValue(),
                            ((Number) it[1]).longValue(),
                            "RESPUESTA_DEFINITIVA".equals(it[2]),
                            it[3] == null ? null : ((Date) it[3]).toLocalDate(),
                            it[4] instanceof OffsetDateTime time
                                    ? time.toInstant()
                                    : ((Timestamp) it[4]).toInstant(),
                            (String) it[5]);
            found.computeIfAbsent(one.ticket, none -> new ArrayList<>()).add(one);
        }
        return found;
    }

    /** kept, broken, pending on that day, of promises for days of June. */
    long[] promises(LocalDate today) {
        return promises(new DayRange(JUNE, JUNE.plusMonths(1)), today);
    }

    /** The same of other days. */
    long[] promises(DayRange days, LocalDate today) {
        long[] counts = new long[3];
        for (List<One> answers : byTicket().values()) {
            int worst = -1;
            for (One one : answers) {
                if (!one.definitive && one.promised != null && isWithin(one.promised, days)) {
                    boolean kept =
                            answers.stream()
                                    .anyMatch(
                                            other ->
                                                    other.definitive
                                                            && other.id > one.id
                                                            && !day(other.left)
                                                                    .isAfter(one.promised));
                    int state = kept ? 0 : one.promised.isBefore(today) ? 1 : 2;
                    worst = worst == 1 || state == 1 ? 1 : Math.max(worst, state);
                }
            }
            if (worst >= 0) {
                counts[worst]++;
            }
        }
        return counts;
    }

    /** By cause, of the last definitive answer where it left in June. */
    Map<String, Long> causes() {
        Map<String, Long> counts = new TreeMap<>();
        for (List<One> answers : byTicket().values()) {
            answers.stream()
                    .filter(One::definitive)
                    .reduce((one, later) -> later)
                    .filter(one -> one.cause != null && isOfJune(day(one.left)))
                    .ifPresent(one -> counts.merge(one.cause, 1L, Long::sum));
        }
        return counts;
    }

    /** Written by people, by area: those that left in those days, and those that were confirmed. */
    Map<String, String> left(DayRange days) {
        Map<String, long[]> counts = new TreeMap<>();
        for (Object row :
                em.createNativeQuery(
                                """
                                select t.area_code, a.left_at, case when a.pertinent then 1 else 0 end
                                from answer a join ticket t on t.id = a.ticket_id
                                where a.state = 'ENVIADA' and a.automatic = false""")
                        .getResultList()) {
            Object[] it = (Object[]) row;
            Instant left =
                    it[1] instanceof OffsetDateTime time
                            ? time.toInstant()
                            : ((Timestamp) it[1]).toInstant();
            if (isWithin(day(left), days)) {
                long[] one = counts.computeIfAbsent((String) it[0], none -> new long[2]);
                one[0]++;
                one[1] += ((Number) it[2]).longValue();
            }
        }
        Map<String, String> told = new TreeMap<>();
        counts.forEach((area, two) -> told.put(area, two[0] + ", " + two[1]));
        return told;
    }

    private static boolean isWithin(LocalDate day, DayRange days) {
        return !day.isBefore(days.from()) && day.isBefore(days.until());
    }

    private static boolean isOfJune(LocalDate day) {
        return !day.isBefore(JUNE) && day.isBefore(JUNE.plusMonths(1));
    }

    private static LocalDate day(Instant left) {
        return left.atZone(SANTIAGO).toLocalDate();
    }
}
