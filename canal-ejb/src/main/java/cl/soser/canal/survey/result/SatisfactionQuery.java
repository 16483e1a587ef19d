package cl.soser.canal.survey.result;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.survey.Solved;
import cl.soser.canal.survey.Survey;
import cl.soser.canal.survey.SurveyKind;
import cl.soser.canal.survey.Survey_;
import cl.soser.canal.survey.result.SurveyReviewService.Reach;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The results, by the month in which people were asked. One grouped query serves every table of the
 * page. Leaders see all areas, an area its own; restricted and annulled requests are in no figure.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, AREA})
@TransactionAttribute(SUPPORTS)
public class SatisfactionQuery {

    @PersistenceContext EntityManager em;
    @Inject Caller caller;
    @Inject Clock clock;

    public SatisfactionResults of(@NotNull @Valid SatisfactionCriteria filter) {
        Count count = new Count();
        rows(filter).forEach(count::add);
        return count.sum();
    }

    private List<Object[]> rows(SatisfactionCriteria filter) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
        Root<Survey> survey = query.from(Survey.class);
        List<Predicate> where = new ArrayList<>();
        where.add(
                cb.greaterThanOrEqualTo(
                        survey.get(Survey_.askedMonth),
                        LocalDate.now(clock).withDayOfMonth(1).minusMonths(filter.months() - 1L)));
        where.add(UncountedTicket.none(query, survey, cb));
        if (filter.area() != null) {
            where.add(cb.equal(survey.get(Survey_.area), filter.area()));
        }
        if (filter.topic() != null) {
            where.add(cb.equal(survey.get(Survey_.topic), filter.topic()));
        }
        if (filter.channel() != null) {
            where.add(cb.equal(survey.get(Survey_.channel), filter.channel()));
        }
        Reach.of(caller).of(survey.get(Survey_.area)).ifPresent(where::add);
        List<Expression<?>> groups =
                List.of(
                        survey.get(Survey_.kind),
                        survey.get(Survey_.askedMonth),
                        survey.get(Survey_.area),
                        survey.get(Survey_.topic),
                        survey.get(Survey_.channel),
                        survey.get(Survey_.score),
                        survey.get(Survey_.solved));
        List<Selection<?>> selected = new ArrayList<>(groups);
        selected.add(cb.count(survey));
        query.multiselect(selected).where(where.toArray(Predicate[]::new)).groupBy(groups);
        return em.createQuery(query).getResultList();
    }

    /** Adds the groups up along each side of them. */
    private static final class Count {

        private SatisfactionFigure total = SatisfactionFigure.NONE;
        private final Map<LocalDate, SatisfactionFigure> months =
                new TreeMap<>(Comparator.reverseOrder());
        private final Map<String, SatisfactionFigure> areas = new TreeMap<>();
        private final Map<String, SatisfactionFigure> topics = new TreeMap<>();
        private final Map<String, SatisfactionFigure> channels = new TreeMap<>();
        private final Map<Solved, Long> solved = new EnumMap<>(Solved.class);
        private final Map<Solved, Long> effect = new EnumMap<>(Solved.class);
        private long effectAsked;

        void add(Object[] row) {
            long n = ((Number) row[7]).longValue();
            if (row[0] == SurveyKind.EFICACIA) {
                effectAsked += n;
                count(effect, row[6], n);
                return;
            }
            long[] scores = new long[5];
            if (row[5] != null) {
                scores[((Number) row[5]).intValue() - 1] = n;
            }
            SatisfactionFigure one = new SatisfactionFigure(n, scores);
            total = total.plus(one);
            months.merge((LocalDate) row[1], one, SatisfactionFigure::plus);
            areas.merge((String) row[2], one, SatisfactionFigure::plus);
            topics.merge((String) row[3], one, SatisfactionFigure::plus);
            channels.merge(((Channel) row[4]).name(), one, SatisfactionFigure::plus);
            count(solved, row[6], n);
        }

        private static void count(Map<Solved, Long> counts, Object what, long n) {
            if (what != null) {
                counts.merge((Solved) what, n, Long::sum);
            }
        }

        SatisfactionResults sum() {
            return new SatisfactionResults(
                    total, months, areas, topics, channels, solved, effectAsked, effect);
        }
    }
}
