package cl.soser.canal.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is older than its term, and what of it an order, a block or an open right keeps. */
@ApplicationScoped
class RetentionDueRepository {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    /** The terms in force, as one text that changes when one of them does. */
    String terms() {
        return rules().stream()
                .map(rule -> rule.getOf() + "=" + rule.getMonths())
                .collect(Collectors.joining(" "));
    }

    List<RetentionRule> rules() {
        return em.createNamedQuery(RetentionRule.ALL, RetentionRule.class)
                .getResultStream()
                .sorted(Comparator.comparing(RetentionRule::getOf))
                .toList();
    }

    /** Counted as of now. */
    RetentionRunPart part(RetentionRule rule) {
        LocalDate before = before(rule);
        RetentionRunPart part = new RetentionRunPart(rule.getOf(), rule.getMonths(), before);
        Map<Long, String> first = first(rule.getOf(), before, 3);
        String examples = first.isEmpty() ? null : String.join(", ", first.values());
        part.counted(count(rule.getOf(), before), held(rule.getOf(), before), examples);
        return part;
    }

    LocalDate before(RetentionRule rule) {
        return LocalDate.now(clock).minusMonths(rule.getMonths());
    }

    /** Of the term that holds, where a shorter one waits for approval. */
    LocalDate beforeInForce(RetentionRule rule) {
        return LocalDate.now(clock).minusMonths(rule.getMonthsInForce());
    }

    long count(RetentionClass of, LocalDate before) {
        return sum(RetentionRun.COUNT, of, before);
    }

    /** A class with what belongs to it. */
    private long sum(String queries, RetentionClass of, LocalDate before) {
        long own = number(queries + of, before);
        return switch (of) {
            case SOLICITUDES -> own + number(queries + RetentionRun.RIGHTS, before);
            case MENSAJES -> own + number(queries + RetentionRun.MAILS, before);
            default -> own;
        };
    }

    private long number(String name, LocalDate before) {
        return ((Number) query(name, before).getSingleResult()).longValue();
    }

    private HeldRows held(RetentionClass of, LocalDate before) {
        long all = sum(RetentionRun.HELD, of, before);
        if (of != RetentionClass.SOLICITUDES) {
            return new HeldRows(all, null, null, null);
        }
        Map<String, Long> reasons = new HashMap<>();
        for (Object row : query(RetentionRun.HELD_REASONS, before).getResultList()) {
            Object[] values = (Object[]) row;
            reasons.put(values[0].toString(), ((Number) values[1]).longValue());
        }
        return new HeldRows(
                all,
                reasons.getOrDefault("ORDEN", 0L),
                reasons.getOrDefault("BLOQUEO", 0L),
                reasons.getOrDefault("DERECHO", 0L));
    }

    /** The first of them by their ids, each with what people call it. */
    Map<Long, String> first(RetentionClass of, LocalDate before, int most) {
        Map<Long, String> first = new LinkedHashMap<>();
        for (Object row :
                query(RetentionRun.DUE + of, before).setMaxResults(most).getResultList()) {
            Object[] values = row instanceof Object[] several ? several : new Object[] {row};
            long id = ((Number) values[0]).longValue();
            first.put(id, values.length > 1 ? values[1].toString() : "n.º " + id);
        }
        return first;
    }

    /** Mails that came in. */
    List<Long> mails(LocalDate before, int most) {
        return ids(RetentionRun.MAILS, before, most);
    }

    /** What people asked about their own data. */
    List<Long> rights(LocalDate before, int most) {
        return ids(RetentionRun.RIGHTS, before, most);
    }

    private List<Long> ids(String what, LocalDate before, int most) {
        List<Long> ids = new ArrayList<>();
        for (Object id :
                query(RetentionRun.DUE + what, before).setMaxResults(most).getResultList()) {
            ids.add(((Number) id).longValue());
        }
        return ids;
    }

    private Query query(String name, LocalDate before) {
        return em.createNamedQuery(name)
                .setParameter(1, Timestamp.from(before.atStartOfDay(clock.getZone()).toInstant()));
    }
}
