package cl.soser.canal.reporting;

import cl.soser.canal.response.Answer;
import cl.soser.canal.response.CauseKind;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.Ticket_;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a {@link CaseProgress} asks of the answers of a request. */
@Dependent
class AnswerConditions {

    @Inject Clock clock;

    List<Predicate> of(
            CaseProgress far,
            Root<Ticket> ticket,
            CommonAbstractCriteria query,
            CriteriaBuilder cb) {
        List<Predicate> where = new ArrayList<>();
        if (far.promised() != null) {
            where.add(promised(far, ticket, query, cb));
        }
        if (far.concluded() != null) {
            Subquery<Long> concluded = query.subquery(Long.class);
            Root<Answer> last = concluded.from(Answer.class);
            concluded
                    .select(last.get("ticket").get("id"))
                    .where(concluding(last, far.concluded(), far.cause(), concluded, cb));
            where.add(ticket.get(Ticket_.id).in(concluded));
        }
        return where;
    }

    private Predicate promised(
            CaseProgress far,
            Root<Ticket> ticket,
            CommonAbstractCriteria query,
            CriteriaBuilder cb) {
        Path<Long> id = ticket.get(Ticket_.id);
        Days days = far.promised();
        if (far.promise() == null) {
            return id.in(promises(days, null, query, cb));
        }
        Predicate broken = id.in(promises(days, Promise.INCUMPLIDA, query, cb));
        Predicate waiting = id.in(promises(days, Promise.PENDIENTE, query, cb));
        return switch (far.promise()) {
            case INCUMPLIDA -> broken;
            case PENDIENTE -> cb.and(waiting, cb.not(broken));
            case CUMPLIDA ->
                    cb.and(id.in(promises(days, null, query, cb)), cb.not(broken), cb.not(waiting));
        };
    }

    /** Requests with a promise for one of those days that stands so. */
    private Subquery<Long> promises(
            Days days, Promise promise, CommonAbstractCriteria query, CriteriaBuilder cb) {
        Subquery<Long> promises = query.subquery(Long.class);
        Root<Answer> answer = promises.from(Answer.class);
        Path<LocalDate> day = answer.get("wording").get("promisedOn");
        List<Predicate> where = new ArrayList<>();
        where.add(cb.equal(answer.get("wording").get("stage"), Stage.RESPUESTA));
        where.add(cb.isNotNull(answer.get("leftAt")));
        where.add(cb.greaterThanOrEqualTo(day, days.from()));
        where.add(cb.lessThan(day, days.until()));
        if (promise != null) {
            LocalDate today = LocalDate.now(clock);
            where.add(cb.not(cb.exists(keeping(answer, promises, cb))));
            where.add(
                    promise == Promise.INCUMPLIDA
                            ? cb.lessThan(day, today)
                            : cb.greaterThanOrEqualTo(day, today));
        }
        return promises.select(answer.get("ticket").get("id"))
                .where(where.toArray(Predicate[]::new));
    }

    /** The definitive answer that came after it and left by its day. */
    private static Subquery<Long> keeping(
            Root<Answer> promise, CommonAbstractCriteria query, CriteriaBuilder cb) {
        Subquery<Long> keeping = query.subquery(Long.class);
        Root<Answer> answer = keeping.from(Answer.class);
        return keeping.select(answer.get("id"))
                .where(
                        cb.equal(answer.get("ticket").get("id"), promise.get("ticket").get("id")),
                        cb.equal(answer.get("wording").get("stage"), Stage.RESPUESTA_DEFINITIVA),
                        cb.greaterThan(answer.<Long>get("id"), promise.get("id")),
                        cb.lessThanOrEqualTo(
                                answer.<LocalDate>get("leftOn"),
                                promise.get("wording").<LocalDate>get("promisedOn")));
    }

    /**
     * A definitive answer that left in those days, named a cause and was the last of its request.
     */
    Predicate[] concluding(
            Root<Answer> answer,
            Days days,
            CauseKind cause,
            CommonAbstractCriteria query,
            CriteriaBuilder cb) {
        Subquery<Long> later = query.subquery(Long.class);
        Root<Answer> other = later.from(Answer.class);
        later.select(other.get("id"))
                .where(
                        cb.equal(other.get("ticket").get("id"), answer.get("ticket").get("id")),
                        cb.equal(other.get("wording").get("stage"), Stage.RESPUESTA_DEFINITIVA),
                        cb.isNotNull(other.get("leftAt")),
                        cb.greaterThan(other.<Long>get("id"), answer.get("id")));
        Path<Instant> left = answer.get("leftAt");
        return new Predicate[] {
            cb.greaterThanOrEqualTo(left, days.start(clock.getZone())),
            cb.lessThan(left, days.end(clock.getZone())),
            cb.equal(answer.get("wording").get("stage"), Stage.RESPUESTA_DEFINITIVA),
            cause == null
                    ? cb.isNotNull(answer.get("wording").get("causeKind"))
                    : cb.equal(answer.get("wording").get("causeKind"), cause),
            cb.not(cb.exists(later))
        };
    }
}
