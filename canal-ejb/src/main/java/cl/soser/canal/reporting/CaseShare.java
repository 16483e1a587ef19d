package cl.soser.canal.reporting;

import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseProgressCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.PromiseStanding;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Shares of requests that page, API and reports publish. Each is declared here by its counts, and
 * each count by the filter of its list, so a number and the requests it leads to cannot differ.
 */
public enum CaseShare {
    /** Of the requests to which a definitive answer was promised for a day of the period. */
    PROMESAS(
            "Promesas",
            "prometidas",
            "cumplimiento",
            Count.part(
                    "cumplidas",
                    (days, filter) ->
                            filter.progress(
                                    CaseProgressCriteria.promised(days, PromiseStanding.CUMPLIDA))),
            Count.rest(
                    "incumplidas",
                    (days, filter) ->
                            filter.progress(
                                    CaseProgressCriteria.promised(
                                            days, PromiseStanding.INCUMPLIDA))),
            Count.apart(
                    "pendientes",
                    (days, filter) ->
                            filter.progress(
                                    CaseProgressCriteria.promised(
                                            days, PromiseStanding.PENDIENTE))));

    enum Place {
        PART,
        REST,
        APART
    }

    /**
     * Requests that are counted together.
     *
     * @param name in JSON and in message keys
     * @param narrowing of a filter to these requests of some days; not by a code, by which the page
     *     may have narrowed it already
     */
    public record Count(
            String name, Place place, BiFunction<DayRange, CaseCriteria, CaseCriteria> narrowing) {

        /** Requests of the numerator. */
        static Count part(String name, BiFunction<DayRange, CaseCriteria, CaseCriteria> narrowing) {
            return new Count(name, Place.PART, narrowing);
        }

        /** Requests of the denominator that are not in the numerator. */
        static Count rest(String name, BiFunction<DayRange, CaseCriteria, CaseCriteria> narrowing) {
            return new Count(name, Place.REST, narrowing);
        }

        /**
         * Requests in neither; the page shows them beside the share. Reports omit them, because a
         * past month has none.
         */
        static Count apart(
                String name, BiFunction<DayRange, CaseCriteria, CaseCriteria> narrowing) {
            return new Count(name, Place.APART, narrowing);
        }

        public CaseCriteria filter(DayRange days, CaseCriteria filter) {
            return narrowing.apply(days, filter);
        }
    }

    /** What was counted of one share. */
    public record Counted(Map<String, Long> counts, long part, long whole) implements Serializable {

        public long of(String name) {
            return counts.getOrDefault(name, 0L);
        }

        /** Those too that are in neither part of the share. */
        long all() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private final List<Count> counts;
    private final FigureSet<Counted> figures;
    private final FigureSet<Counted> running;

    /**
     * @param subject of the names of its schemas in the OpenAPI document
     * @param whole name of the denominator: the sum of the counts {@link Place#PART} and {@link
     *     Place#REST}
     * @param share name of the share
     */
    CaseShare(String subject, String whole, String share, Count... counts) {
        this.counts = List.of(counts);
        figures =
                set(
                        FigureSet.<Counted>of(subject + "Informe")
                                .with(whole, FigureUnit.COUNT, Counted::whole),
                        share,
                        count -> count.place != Place.APART);
        running =
                set(
                        FigureSet.<Counted>of("Cifras" + subject)
                                .with(whole, FigureUnit.COUNT, Counted::all),
                        share,
                        count -> true);
    }

    private FigureSet<Counted> set(FigureSet<Counted> begun, String share, Predicate<Count> shown) {
        FigureSet<Counted> set = begun;
        for (Count one : counts) {
            if (shown.test(one)) {
                set = set.with(one.name, FigureUnit.COUNT, found -> found.of(one.name));
            }
        }
        return set.with(
                share,
                FigureUnit.SHARE,
                found -> PublishedFigures.share(found.part(), found.whole()));
    }

    public List<Count> counts() {
        return counts;
    }

    /** As reports publish it. */
    public FigureSet<Counted> figures() {
        return figures;
    }

    /** As programs read it, of periods that may still run. */
    public FigureSet<Counted> running() {
        return running;
    }

    /**
     * @param numbers by count
     */
    public Counted of(Map<Count, Long> numbers) {
        Map<Place, Long> sums = new EnumMap<>(Place.class);
        Map<String, Long> named = new HashMap<>();
        Stream.of(Place.values()).forEach(place -> sums.put(place, 0L));
        numbers.forEach(
                (count, number) -> {
                    sums.merge(count.place, number, Long::sum);
                    named.put(count.name, number);
                });
        return new Counted(
                named, sums.get(Place.PART), sums.get(Place.PART) + sums.get(Place.REST));
    }
}
