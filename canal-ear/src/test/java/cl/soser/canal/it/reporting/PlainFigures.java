package cl.soser.canal.it.reporting;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A second count of the figures, from the raw rows and with nothing of the product: one row after
 * another, by plain SQL and plain arithmetic.
 */
final class PlainFigures {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final String COLUMNS =
            "coalesce(judged_motive_code, motive_code), topic_code, subtopic_code, channel,"
                    + " coalesce(judged_institution_code, institution_code), comuna_code,"
                    + " area_code, status, urgency, entered_at, due_at, first_answer_at";

    private static final Map<String, Function<Object[], Object>> CODES =
            Map.of(
                    "motivo", row -> row[0],
                    "tema", row -> row[1],
                    "subtema", row -> row[2],
                    "canal", row -> row[3],
                    "institucion", row -> row[4],
                    "comuna", row -> row[5],
                    "region", row -> row[5] == null ? null : row[5].toString().substring(0, 2),
                    "area", row -> row[6],
                    "estado", row -> row[7],
                    "urgencia", row -> row[8]);

    private final List<Object[]> rows = new ArrayList<>();

    PlainFigures(EntityManager em) {
        for (Object row :
                em.createNativeQuery("select " + COLUMNS + " from ticket").getResultList()) {
            rows.add((Object[]) row);
        }
    }

    /** received, in time, late, still open, pending, and everything that entered, by codes. */
    Map<String, long[]> of(LocalDate from, LocalDate until, List<String> by, Instant now) {
        Map<String, long[]> figures = new TreeMap<>();
        for (Object[] row : rows) {
            boolean annulled = "ANULADO".equals(row[7]);
            Instant entered = instant(row[9]);
            Instant due = instant(row[10]);
            Instant left = instant(row[11]);
            if (isWithin(entered, from, until)) {
                long[] one = at(figures, by, row, entered);
                one[5]++;
                one[0] += annulled ? 0 : 1;
            }
            if (due != null && !annulled && isWithin(due, from, until)) {
                long[] one = at(figures, by, row, due);
                if (left != null) {
                    one[left.isAfter(due) ? 2 : 1]++;
                } else if (due.isBefore(now)) {
                    one[2]++;
                    one[3]++;
                } else {
                    one[4]++;
                }
            }
        }
        return figures;
    }

    private static long[] at(
            Map<String, long[]> figures, List<String> by, Object[] row, Instant instant) {
        List<String> codes = new ArrayList<>();
        for (String dimension : by) {
            LocalDate day = instant.atZone(SANTIAGO).toLocalDate();
            Object code =
                    switch (dimension) {
                        case "dia" -> day;
                        case "mes" -> day.toString().substring(0, 7);
                        default -> CODES.get(dimension).apply(row);
                    };
            codes.add(code == null ? "" : code.toString());
        }
        return figures.computeIfAbsent(String.join("|", codes), none -> new long[6]);
    }

    private static boolean isWithin(Instant instant, LocalDate from, LocalDate until) {
        LocalDate day = instant.atZone(SANTIAGO).toLocalDate();
        return !day.isBefore(from) && day.isBefore(until);
    }

    private static Instant instant(Object column) {
        if (column == null) {
            return null;
        }
        if (column instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return ((Timestamp) column).toInstant();
    }
}
