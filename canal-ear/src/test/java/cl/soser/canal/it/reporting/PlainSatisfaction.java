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
 * A second count of what people said, from the raw rows and with nothing of the product: one row
 * after another, by plain SQL and whole numbers.
 */
final class PlainSatisfaction {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final String ROWS =
            "select t.motive_code, s.topic_code, s.channel, t.institution_code, t.comuna_code,"
                    + " s.area_code, s.asked_at, s.score, s.kind, t.status,"
                    + " case when t.restricted then 1 else 0 end"
                    + " from survey s, ticket t where t.id = s.ticket_id";

    private static final Map<String, Function<Object[], Object>> CODES =
            Map.of(
                    "motivo", row -> row[0],
                    "tema", row -> row[1],
                    "canal", row -> row[2],
                    "institucion", row -> row[3],
                    "comuna", row -> row[4],
                    "region", row -> row[4] == null ? null : row[4].toString().substring(0, 2),
                    "area", row -> row[5],
                    "mes", row -> day(row[6]).toString().substring(0, 7));

    private final List<Object[]> rows = new ArrayList<>();

    PlainSatisfaction(EntityManager em) {
        for (Object row : em.createNativeQuery(ROWS).getResultList()) {
            rows.add((Object[]) row);
        }
    }

    /**
     * How many were asked, and how many gave each score from 1 to 5, by codes.
     *
     * @param institution null for all
     */
    Map<String, long[]> of(LocalDate from, LocalDate until, List<String> by, String institution) {
        Map<String, long[]> figures = new TreeMap<>();
        for (Object[] row : rows) {
            boolean counts =
                    "SATISFACCION".equals(row[8])
                            && row[6] != null
                            && !"ANULADO".equals(row[9])
                            && ((Number) row[10]).intValue() == 0
                            && (institution == null || institution.equals(row[3]))
                            && !day(row[6]).isBefore(from)
                            && day(row[6]).isBefore(until);
            if (counts) {
                List<String> codes = new ArrayList<>();
                for (String dimension : by) {
                    Object code = CODES.get(dimension).apply(row);
                    codes.add(code == null ? "" : code.toString());
                }
                long[] one = figures.computeIfAbsent(String.join("|", codes), none -> new long[6]);
                one[0]++;
                if (row[7] != null) {
                    one[((Number) row[7]).intValue()]++;
                }
            }
        }
        return figures;
    }

    /** As whoever reads it has it: shares to four places and means to two, half up. */
    static String line(long[] figures) {
        long answered = figures[1] + figures[2] + figures[3] + figures[4] + figures[5];
        long points =
                figures[1] + 2 * figures[2] + 3 * figures[3] + 4 * figures[4] + 5 * figures[5];
        String share = figures[0] == 0 ? "null" : told(answered * 10_000, figures[0], 4);
        String mean = answered == 0 ? "null" : told(points * 100, answered, 2);
        return "["
                + figures[0]
                + ", "
                + answered
                + ", "
                + share
                + ", "
                + mean
                + ", "
                + figures[1]
                + ", "
                + figures[2]
                + ", "
                + figures[3]
                + ", "
                + figures[4]
                + ", "
                + figures[5]
                + "]";
    }

    private static String told(long part, long whole, int places) {
        return java.math.BigDecimal.valueOf((2 * part + whole) / (2 * whole), places).toString();
    }

    private static LocalDate day(Object column) {
        Instant instant =
                column instanceof OffsetDateTime time
                        ? time.toInstant()
                        : ((Timestamp) column).toInstant();
        return instant.atZone(SANTIAGO).toLocalDate();
    }
}
