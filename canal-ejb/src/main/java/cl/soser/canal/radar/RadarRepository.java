package cl.soser.canal.radar;

import cl.soser.canal.directory.SchoolStatus;
import cl.soser.canal.radar.scan.Baseline;
import cl.soser.canal.radar.scan.OutbreakScan;
import cl.soser.canal.radar.scan.Report;
import cl.soser.canal.radar.scan.SchoolMap;
import cl.soser.canal.radar.scan.SchoolPlace;
import cl.soser.canal.radar.scan.Sign;
import cl.soser.canal.radar.scan.SignKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads what the radar compares: everything of a span of time at once, none of it school by school.
 * Checks no rights; what it reads is shown to nobody.
 */
@ApplicationScoped
class RadarRepository {

    private static final String RECENT =
            """
            SELECT r.ticketId, r.school, r.enteredAt, t.account, p.emailKey, p.mobile
            FROM RadarReport r JOIN Ticket t ON t.id = r.ticketId JOIN t.person p
            WHERE r.enteredAt >= :from
            ORDER BY r.enteredAt, r.ticketId""";

    private static final String RECENT_SIGNS =
            """
            SELECT s FROM RadarSign s
            WHERE s.enteredAt >= :from
            ORDER BY s.enteredAt, s.ticketId""";

    private static final String OF_SCHOOLS =
            """
            SELECT r.school, COUNT(r) FROM RadarReport r
            WHERE r.enteredAt >= :from
            GROUP BY r.school""";

    private static final String SCHOOLS =
            """
            SELECT s.id, c.region.code, c.code, s.latitude, s.longitude, s.status
            FROM School s JOIN s.comuna c""";

    @PersistenceContext EntityManager em;

    /** What came in a span of time. */
    record Recent(List<Instant> entries, Map<Sign, List<Report>> ofSigns) {

        /** That have reports with a sign. */
        Set<Long> schools() {
            return ofSigns.values().stream()
                    .flatMap(List::stream)
                    .map(Report::school)
                    .collect(Collectors.toSet());
        }
    }

    Recent since(Instant from) {
        Map<Long, Report> reports = new HashMap<>();
        List<Instant> entries = new ArrayList<>();
        em.createQuery(RECENT, Object[].class)
                .setParameter("from", from)
                .getResultStream()
                .forEach(
                        row -> {
                            entries.add((Instant) row[2]);
                            if (row[1] != null) {
                                reports.put((Long) row[0], report(row));
                            }
                        });
        Map<Sign, List<Report>> ofSigns = new TreeMap<>();
        em.createQuery(RECENT_SIGNS, RadarSign.class)
                .setParameter("from", from)
                .getResultStream()
                .filter(one -> reports.containsKey(one.ticketId()))
                .forEach(
                        one ->
                                ofSigns.computeIfAbsent(one.sign(), sign -> new ArrayList<>())
                                        .add(reports.get(one.ticketId())));
        return new Recent(entries, ofSigns);
    }

    private static Report report(Object[] row) {
        String reporter = "t" + row[0];
        for (int at = row.length - 1; at > 2; at--) {
            reporter = row[at] == null ? reporter : at + ":" + row[at];
        }
        return new Report((Long) row[0], (Long) row[1], reporter, (Instant) row[2]);
    }

    /** What is usual, from what was read since an instant. */
    Baseline baseline(Instant from, int schools) {
        Map<Long, Long> ofSchools = new HashMap<>();
        long reports = 0;
        for (Object[] row :
                em.createQuery(OF_SCHOOLS, Object[].class)
                        .setParameter("from", from)
                        .getResultList()) {
            reports += (Long) row[1];

            if (row[0] != null) {
                ofSchools.put((Long) row[0], (Long) row[1]);
            }
        }
        Map<Sign, Long> ofSigns = new HashMap<>();
        Map<SignKind, Long> repeats = new EnumMap<>(SignKind.class);
        Map<List<Object>, Instant> last = new HashMap<>();
        em.createQuery(RECENT_SIGNS, RadarSign.class)
                .setParameter("from", from)
                .getResultStream()
                .forEach(
                        one -> {
                            ofSigns.merge(one.sign(), 1L, Long::sum);
                            Instant before =
                                    last.put(List.of(one.school(), one.sign()), one.enteredAt());
                            if (isRepeat(before, one.enteredAt())) {
                                repeats.merge(one.sign().kind(), 1L, Long::sum);
                            }
                        });
        return new Baseline(reports, ofSchools, schools, ofSigns, repeats);
    }

    /** The same school had the sign in the hours before. */
    private static boolean isRepeat(Instant before, Instant at) {
        return before != null && !before.isBefore(at.minus(OutbreakScan.LONGEST));
    }

    /** Every school; one without a place of its own is in the middle of those of its comuna. */
    SchoolMap map() {
        Map<Boolean, List<Object[]>> rows =
                em.createQuery(SCHOOLS, Object[].class)
                        .getResultStream()
                        .collect(Collectors.partitioningBy(row -> row[5] == SchoolStatus.CERRADO));
        Map<String, double[]> middles = new HashMap<>(ComunaPlaces.middles());
        rows.get(false).stream()
                .filter(RadarRepository::isPlaced)
                .collect(Collectors.groupingBy(row -> (String) row[2]))
                .forEach((comuna, placed) -> middles.put(comuna, middle(placed)));
        return new SchoolMap(
                places(rows.get(false), middles),
                places(rows.get(true), middles),
                em.createNamedQuery(SchoolRoute.ALL, SchoolRoute.class)
                        .getResultStream()
                        .collect(Collectors.toMap(SchoolRoute::school, SchoolRoute::route)));
    }

    private static List<SchoolPlace> places(List<Object[]> rows, Map<String, double[]> middles) {
        return rows.stream()
                .map(row -> place(row, middles.get((String) row[2])))
                .flatMap(Optional::stream)
                .toList();
    }

    private static double[] middle(List<Object[]> placed) {
        return new double[] {
            placed.stream().mapToDouble(row -> degrees(row[3])).average().orElseThrow(),
            placed.stream().mapToDouble(row -> degrees(row[4])).average().orElseThrow()
        };
    }

    private static Optional<SchoolPlace> place(Object[] row, double[] middle) {
        if (!isPlaced(row) && middle == null) {
            return Optional.empty();
        }
        double latitude = isPlaced(row) ? degrees(row[3]) : middle[0];
        double longitude = isPlaced(row) ? degrees(row[4]) : middle[1];
        return Optional.of(new SchoolPlace((Long) row[0], (String) row[1], latitude, longitude));
    }

    private static boolean isPlaced(Object[] row) {
        return row[3] != null && row[4] != null;
    }

    private static double degrees(Object value) {
        return ((BigDecimal) value).doubleValue();
    }

    /** Which outbreak each of these tickets belongs to, if any. */
    Map<Long, Outbreak> outbreaksOf(List<Long> tickets) {
        return em.createNamedQuery(Outbreak.OF_TICKETS, Object[].class)
                .setParameter("tickets", tickets)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Outbreak) row[1]));
    }

    /** The tickets of each of these outbreaks. */
    Map<Long, List<Long>> ticketsOf(List<Long> outbreaks) {
        return outbreaks.isEmpty()
                ? Map.of()
                : em.createNamedQuery(OutbreakTicket.OF_OUTBREAKS, OutbreakTicket.class)
                        .setParameter("outbreaks", outbreaks)
                        .getResultStream()
                        .collect(
                                Collectors.groupingBy(
                                        OutbreakTicket::outbreak,
                                        Collectors.mapping(
                                                OutbreakTicket::ticketId, Collectors.toList())));
    }

    /** The schools of those of these tickets that the radar may speak of. */
    Map<Long, Long> schoolsOf(Collection<Long> tickets) {
        return open(tickets).stream()
                .collect(Collectors.toMap(Ticket::getId, one -> one.getSchool().getId()));
    }

    /** Neither restricted nor annulled, whatever happened since they were found. */
    List<Ticket> open(Collection<Long> tickets) {
        return tickets.isEmpty()
                ? List.of()
                : em.createNamedQuery(Ticket.BY_IDS, Ticket.class)
                        .setParameter("ids", tickets)
                        .getResultStream()
                        .filter(one -> !one.isRestricted())
                        .filter(one -> one.getStatus() != TicketStatus.ANULADO)
                        .toList();
    }

    List<Long> ticketsOf(long outbreak) {
        return ticketsOf(List.of(outbreak)).getOrDefault(outbreak, List.of());
    }
}
