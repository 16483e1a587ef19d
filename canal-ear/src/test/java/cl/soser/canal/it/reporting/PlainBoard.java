package cl.soser.canal.it.reporting;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A second count of what is open and of one day, from the raw rows and with nothing of ours. */
final class PlainBoard {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");

    private final List<One> rows;
    private final Map<String, Long> people = new TreeMap<>();

    private record One(
            String area,
            boolean open,
            boolean annulled,
            Instant entered,
            Instant due,
            Instant answered) {}

    PlainBoard(EntityManager em) {
        rows =
                list(
                                em,
                                """
                                select area_code, is_open, status, entered_at, due_at,
                                    first_answer_at
                                from ticket""")
                        .stream()
                        .map(
                                row ->
                                        new One(
                                                (String) row[0],
                                                (Boolean) row[1],
                                                "ANULADO".equals(row[2]),
                                                instant(row[3]),
                                                instant(row[4]),
                                                instant(row[5])))
                        .toList();
        list(
                        em,
                        """
                        select w.area_code, a.id from account_area w
                        join account a on a.id = w.account_id
                        join account_role r on r.account_id = a.id
                        where r.role_code = 'AREA' and a.state = 'ACTIVA'""")
                .forEach(row -> people.merge((String) row[0], 1L, Long::sum));
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> list(EntityManager em, String sql) {
        return em.createNativeQuery(sql).getResultList();
    }

    Map<String, Long> people() {
        return people;
    }

    /** By area: open ones to 24, 48, 72 hours and beyond, then the overdue of each. */
    Map<String, long[]> open(Instant now) {
        Map<String, long[]> figures = new TreeMap<>();
        for (One one : rows) {
            if (one.open && !one.annulled) {
                double hours = Duration.between(one.entered, now).toMillis() / 3_600_000.0;
                int step = hours <= 24 ? 0 : hours <= 48 ? 1 : hours <= 72 ? 2 : 3;
                long[] counts = figures.computeIfAbsent(one.area, none -> new long[8]);
                counts[step]++;
                if (one.due != null && one.due.isBefore(now) && one.answered == null) {
                    counts[4 + step]++;
                }
            }
        }
        return figures;
    }

    long entered(LocalDate day) {
        return count(one -> !one.annulled && isOn(one.entered, day));
    }

    long due(LocalDate day) {
        return count(one -> !one.annulled && isOn(one.due, day));
    }

    long answered(LocalDate day) {
        return count(one -> !one.annulled && isOn(one.answered, day));
    }

    private long count(Predicate<One> which) {
        return rows.stream().filter(which).count();
    }

    private static boolean isOn(Instant instant, LocalDate day) {
        return instant != null && instant.atZone(SANTIAGO).toLocalDate().equals(day);
    }

    private static Instant instant(Object column) {
        if (column == null) {
            return null;
        }
        return column instanceof OffsetDateTime time
                ? time.toInstant()
                : ((Timestamp) column).toInstant();
    }
}
