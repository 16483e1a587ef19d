package cl.soser.canal.closing;

import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.TicketStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the requests of a closed month with a difference that can change a figure: the request was
 * annulled or restored; its institution, contract, motive, topic, subtopic, area, place or end of
 * term changed; it got its first answer; or it was reopened. Closing an open request is the usual
 * course: it changes the figures by state and is no difference of its own.
 */
@ApplicationScoped
class CaseChangeFinder {

    private static final String CHANGED =
            """
            SELECT t.id, t.number, t.codes.countedInstitution, t.codes.contract,
              t.codes.countedMotive, t.codes.topic, t.codes.subtopic, t.area, t.comuna, t.status,
              t.clocks.dueAt, t.firstAnswerAt
            FROM Ticket t WHERE t.changedAt >= :since AND t.id > :after
              AND (t.enteredAt >= :from AND t.enteredAt < :until
                OR t.clocks.dueAt >= :from AND t.clocks.dueAt < :until
                OR EXISTS (SELECT c.ticketId FROM MonthCase c
                  WHERE c.close = :close AND c.ticketId = t.id))
            ORDER BY t.id""";

    private static final int TOGETHER = 500;

    private static final String REOPENINGS = "reaperturas";

    /** What people do to a request that may have changed that of it. */
    private static final Map<String, Set<StepKind>> CAUSES =
            Map.of(
                    "anulada",
                    EnumSet.of(
                            StepKind.ANULACION,
                            StepKind.FUSION,
                            StepKind.SEPARACION,
                            StepKind.REVERSA),
                    "institucion",
                    EnumSet.of(StepKind.INSTITUCION, StepKind.INSTITUCION_ACEPTADA),
                    "primeraRespuesta",
                    EnumSet.of(StepKind.RESPUESTA, StepKind.RESPUESTA_DEFINITIVA),
                    REOPENINGS,
                    EnumSet.of(StepKind.REAPERTURA));

    /** Of anything else. */
    private static final Set<StepKind> OTHER_CAUSES =
            EnumSet.of(
                    StepKind.CORRECCION,
                    StepKind.VALIDACION,
                    StepKind.DERIVACION,
                    StepKind.RECLASIFICACION,
                    StepKind.INSTITUCION,
                    StepKind.REVERSA);

    private static final Set<StepKind> ANY_CAUSE = anyCause();

    private static final String FROZEN =
            """
            SELECT c FROM MonthCase c
            WHERE c.close = :close AND c.ticketId IN :ids""";

    private static final String ADJUSTED =
            """
            SELECT a FROM Adjustment a
            WHERE a.close = :close AND a.number IN :numbers ORDER BY a.id""";

    private static final String STEPS =
            """
            SELECT s FROM TicketStep s
            WHERE s.ticketId IN :ticketIds AND s.kind IN :kinds ORDER BY s.id""";

    @PersistenceContext EntityManager em;
    @Inject MonthCaseRepository monthCaseRepository;

    /**
     * Of one request.
     *
     * @param institutions whose reports contain it
     * @param step the last one that may have caused it; null where none is known
     */
    record Difference(
            String number,
            Set<String> institutions,
            String what,
            String before,
            String after,
            TicketStep step) {}

    private static Set<StepKind> anyCause() {
        Set<StepKind> any = EnumSet.copyOf(OTHER_CAUSES);
        CAUSES.values().forEach(any::addAll);
        return any;
    }

    /** Looks at those that changed since that instant of the server's own clock. */
    List<Difference> since(MonthClose close, Instant since) {
        List<Difference> found = new ArrayList<>();
        long after = 0;
        List<Object[]> rows;
        do {
            rows = changed(close, since, after);
            if (!rows.isEmpty()) {
                found.addAll(differences(close, rows));
                after = (Long) rows.get(rows.size() - 1)[0];
            }
        } while (rows.size() == TOGETHER);
        return found;
    }

    /** Of the list, or by now of the month. */
    private List<Object[]> changed(MonthClose close, Instant since, long after) {
        return em.createQuery(CHANGED, Object[].class)
                .setParameter("since", since)
                .setParameter("after", after)
                .setParameter("from", monthCaseRepository.start(close.getMonth()))
                .setParameter("until", monthCaseRepository.start(close.getMonth().plusMonths(1)))
                .setParameter("close", close.getId())
                .setMaxResults(TOGETHER)
                .getResultList();
    }

    private List<Difference> differences(MonthClose close, List<Object[]> rows) {
        Map<Long, MonthCase> frozen =
                em.createQuery(FROZEN, MonthCase.class)
                        .setParameter("close", close.getId())
                        .setParameter("ids", rows.stream().map(row -> row[0]).toList())
                        .getResultStream()
                        .collect(Collectors.toMap(MonthCase::getTicketId, one -> one));
        Map<String, Map<String, String>> adjusted =
                adjusted(close, rows.stream().map(row -> (String) row[1]).toList());
        List<Difference> found = new ArrayList<>();
        Map<Long, List<TicketStep>> steps = steps(rows.stream().map(row -> (Long) row[0]).toList());
        for (Object[] row : rows) {
            MonthCase one = frozen.get((Long) row[0]);
            Map<String, String> before = one == null ? absent() : facts(one);
            before.putAll(adjusted.getOrDefault((String) row[1], Map.of()));
            List<TicketStep> done = steps.getOrDefault((Long) row[0], List.of());
            Map<String, String> now = facts(row);
            if (ReportSection.REAPERTURAS.isOf(close.getEdition())) {
                now.put(REOPENINGS, String.valueOf(count(done, StepKind.REAPERTURA)));
            }
            Set<String> institutions = new LinkedHashSet<>();
            institutions.add(one == null ? (String) row[2] : one.getInstitution());
            institutions.add(before.getOrDefault("institucion", (String) row[2]));
            institutions.add((String) row[2]);
            now.forEach(
                    (what, value) -> {
                        if (!Objects.equals(value, before.get(what))) {
                            found.add(
                                    new Difference(
                                            (String) row[1],
                                            institutions,
                                            what,
                                            before.get(what),
                                            value,
                                            cause(what, done)));
                        }
                    });
        }
        return found;
    }

    /** What the last of the earlier recounts found. */
    private Map<String, Map<String, String>> adjusted(
            MonthClose close, Collection<String> numbers) {
        Map<String, Map<String, String>> known = new HashMap<>();
        em.createQuery(ADJUSTED, Adjustment.class)
                .setParameter("close", close.getId())
                .setParameter("numbers", numbers)
                .getResultList()
                .forEach(
                        one ->
                                known.computeIfAbsent(one.getNumber(), n -> new HashMap<>())
                                        .put(one.getWhat(), one.getAfter()));
        return known;
    }

    private static long count(List<TicketStep> steps, StepKind kind) {
        return steps.stream().filter(step -> step.getKind() == kind).count();
    }

    /** The last of those that may have done it; null where none is known. */
    private static TicketStep cause(String what, List<TicketStep> steps) {
        Set<StepKind> causes = CAUSES.getOrDefault(what, OTHER_CAUSES);
        return steps.stream()
                .filter(step -> causes.contains(step.getKind()))
                .reduce((one, later) -> later)
                .orElse(null);
    }

    private Map<Long, List<TicketStep>> steps(Collection<Long> ticketIds) {
        Map<Long, List<TicketStep>> steps = new HashMap<>();
        em.createQuery(STEPS, TicketStep.class)
                .setParameter("ticketIds", ticketIds)
                .setParameter("kinds", ANY_CAUSE)
                .getResultList()
                .forEach(
                        step ->
                                steps.computeIfAbsent(step.getTicketId(), one -> new ArrayList<>())
                                        .add(step));
        return steps;
    }

    /** A request that did not exist when the month was closed. */
    private static Map<String, String> absent() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("enLista", "false");
        return facts;
    }

    private static Map<String, String> facts(MonthCase one) {
        Map<String, String> facts =
                facts(
                        one.getInstitution(),
                        one.getContract(),
                        one.getMotive(),
                        one.getTopic(),
                        one.getSubtopic(),
                        one.getArea(),
                        one.getComuna(),
                        TicketStatus.valueOf(one.getStatus()),
                        one.getDueAt(),
                        one.getFirstAnswerAt());
        if (one.getReopenings() != null) {
            facts.put(REOPENINGS, one.getReopenings().toString());
        }
        return facts;
    }

    private static Map<String, String> facts(Object[] row) {
        return facts(
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (TicketStatus) row[9],
                (Instant) row[10],
                (Instant) row[11]);
    }

    private static Map<String, String> facts(
            String institution,
            String contract,
            String motive,
            String topic,
            String subtopic,
            String area,
            String comuna,
            TicketStatus status,
            Instant dueAt,
            Instant firstAnswerAt) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("enLista", "true");
        facts.put("institucion", institution);
        facts.put("contrato", contract);
        facts.put("motivo", motive);
        facts.put("tema", topic);
        facts.put("subtema", subtopic);
        facts.put("area", area);
        facts.put("comuna", comuna);
        facts.put("anulada", String.valueOf(status == TicketStatus.ANULADO));
        facts.put("vence", CanonicalJson.instant(dueAt));
        facts.put("primeraRespuesta", CanonicalJson.instant(firstAnswerAt));
        return facts;
    }
}
