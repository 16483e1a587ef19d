package cl.soser.canal.reporting.criteria;

import cl.soser.canal.response.Answer;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.Ticket;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The query conditions of {@link CaseProgressCriteria} about promises. */
@Dependent
class PromiseConditions {

    @Inject Clock clock;

    Predicate of(
            CaseProgressCriteria far,
            Root<Ticket> ticket,
            CommonAbstractCriteria query,
            CriteriaBuilder cb) {
        DayRange days = far.promised();
        if (far.promise() == null) {
            return promised(days, null, ticket, query, cb);
        }
        Predicate broken = promised(days, PromiseStanding.INCUMPLIDA, ticket, query, cb);
        Predicate waiting = promised(days, PromiseStanding.PENDIENTE, ticket, query, cb);
        return switch (far.promise()) {
            case INCUMPLIDA -> broken;
            case PENDIENTE -> cb.and(waiting, cb.not(broken));
            case CUMPLIDA ->
                    cb.and(
                            promised(days, null, ticket, query, cb),
                            cb.not(broken),
                            cb.not(waiting));
        };
    }

    /**
     * The condition that a promise for one of those days has that state. Written with EXISTS,
     * because NOT IN would scan every request.
     */
    private Predicate promised(
            DayRange days,
            PromiseStanding promise,
            Root<Ticket> ticket,
            CommonAbstractCriteria query,
            CriteriaBuilder cb) {
        Subquery<Long> promises = query.subquery(Long.class);
        Root<Answer> answer = promises.from(Answer.class);
        Path<LocalDate> day = answer.get("wording").get("promisedOn");
        List<Predicate> where = new ArrayList<>();
        where.add(cb.equal(answer.get("ticket"), ticket));
        where.add(cb.equal(answer.get("wording").get("stage"), Stage.RESPUESTA));
        where.add(cb.isNotNull(answer.get("leftAt")));
        where.add(cb.greaterThanOrEqualTo(day, days.from()));
        where.add(cb.lessThan(day, days.until()));
        if (promise != null) {
            LocalDate today = LocalDate.now(clock);
            where.add(cb.not(cb.exists(keeping(answer, promises, cb))));
            where.add(
                    promise == PromiseStanding.INCUMPLIDA
                            ? cb.lessThan(day, today)
                            : cb.greaterThanOrEqualTo(day, today));
        }
        return cb.exists(promises.select(answer.get("id")).where(where.toArray(Predicate[]::new)));
    }

    /** The definitive answer that came after it and left by its day. */
    private static Subquery<Long> keeping(
            Root<Answer> promise, CommonAbstractCriteria query, CriteriaBuilder cb) {
        Subquery<Long> keeping = query.subquery(Long.class);
        Root<Answer> answer = keeping.from(Answer.class);
        return keeping.select(answer.get("id"))
                .where(
                        cb.equal(answer.get("ticket"), promise.get("ticket")),
                        cb.equal(answer.get("wording").get("stage"), Stage.RESPUESTA_DEFINITIVA),
                        cb.greaterThan(answer.<Long>get("id"), promise.get("id")),
                        cb.lessThanOrEqualTo(
                                answer.<LocalDate>get("leftOn"),
                                promise.get("wording").<LocalDate>get("promisedOn")));
    }
}
