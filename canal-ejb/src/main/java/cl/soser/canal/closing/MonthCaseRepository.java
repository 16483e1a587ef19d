package cl.soser.canal.closing;

import cl.soser.canal.ticket.Timeliness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes and reads the frozen list of a month: the requests that entered in it or fell due in it.
 * The database writes the list itself, by two ranges of an index.
 */
@ApplicationScoped
class MonthCaseRepository {

    private static final String FREEZE =
            """
            insert into month_case (close_id, ticket_id, ticket_number, institution_code,
                contract_code, channel, context, motive_code, topic_code, subtopic_code, urgency,
                status, school_scheme, school_code, school_name, region_code, comuna_code,
                area_code, entered_at, due_at, first_answer_at, closed_at, verdict,
                reopenings)
            select cast(?4 as bigint), t.id, t.ticket_number, t.counted_institution_code,
                t.contract_code, t.channel, t.context, t.counted_motive_code, t.topic_code,
                t.subtopic_code, t.urgency,
                t.status, s.scheme, s.code, s.name, t.region_code, t.comuna_code,
                t.area_code, t.entered_at, t.due_at, t.first_answer_at, t.closed_at,
            """
                    + Timeliness.SQL
                    + """
            , (select count(*) from ticket_step r
                    where r.ticket_id = t.id and r.kind = 'REAPERTURA')
            from ticket t left join school s on s.id = t.school_id
            where\s""";

    private static final String ENTERED = FREEZE + "t.entered_at >= ?1 and t.entered_at < ?2";
    private static final String DUE_ALONE =
            FREEZE + "t.due_at >= ?1 and t.due_at < ?2 and t.entered_at < ?1";

    private static final int TOGETHER = 2_000;

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    void freeze(MonthClose close) {
        for (Query range :
                List.of(em.createNativeQuery(ENTERED), em.createNativeQuery(DUE_ALONE))) {
            range.setParameter(1, Timestamp.from(start(close.getMonth())))
                    .setParameter(2, Timestamp.from(start(close.getMonth().plusMonths(1))))
                    .setParameter(3, Timestamp.from(clock.instant()))
                    .setParameter(4, close.getId())
                    .executeUpdate();
        }
    }

    /**
     * In the order in which they entered, a few thousand at a time.
     *
     * @param institution null for all of them
     */
    void each(MonthClose close, String institution, Consumer<MonthCase> reader) {
        long after = 0;
        List<MonthCase> rows;
        do {
            TypedQuery<MonthCase> query =
                    institution == null
                            ? em.createNamedQuery(MonthCase.AFTER, MonthCase.class)
                            : em.createNamedQuery(MonthCase.OF_INSTITUTION_AFTER, MonthCase.class)
                                    .setParameter("institution", institution);
            rows =
                    query.setParameter("close", close.getId())
                            .setParameter("after", after)
                            .setMaxResults(TOGETHER)
                            .getResultList();
            rows.forEach(reader);
            after = rows.isEmpty() ? after : rows.get(rows.size() - 1).getTicketId();
        } while (rows.size() == TOGETHER);
    }

    /** As the report writes them. */
    void eachAsJson(MonthReport report, Consumer<JsonObject> reader) {
        each(
                report.getClose(),
                report.isWhole() ? null : report.getInstitution(),
                one -> reader.accept(one.toJson()));
    }

    Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
