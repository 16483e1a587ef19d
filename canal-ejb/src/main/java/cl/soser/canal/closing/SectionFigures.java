package cl.soser.canal.closing;

import cl.soser.canal.reporting.CaseShare;
import cl.soser.canal.reporting.FigureSet;
import cl.soser.canal.reporting.FigureSet.Named;
import cl.soser.canal.reporting.PublishedFigures;
import cl.soser.canal.reporting.criteria.Dimension;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What a section contains: its figures and where their counts come from.
 *
 * @param dimension what its rows are by; null where they are by nothing
 * @param edition the first edition that has it
 * @param ofEach the first edition in which the reports of single institutions have it
 */
record SectionFigures<S>(
        FigureSet<S> figures,
        BiFunction<MonthFigureCollector, ReportSubject, List<S>> counts,
        Shape shape,
        Dimension dimension,
        int edition,
        int ofEach) {

    /** One object, one object or null, or a list of objects. */
    enum Shape {
        OBJECT,
        OBJECT_OR_NULL,
        LIST
    }

    private SectionFigures(
            FigureSet<S> figures,
            BiFunction<MonthFigureCollector, ReportSubject, List<S>> counts,
            Shape shape,
            Dimension dimension) {
        this(figures, counts, shape, dimension, 1, 1);
    }

    static <S> SectionFigures<S> one(
            FigureSet<S> figures, BiFunction<MonthFigureCollector, ReportSubject, S> count) {
        return new SectionFigures<>(
                figures, (all, subject) -> List.of(count.apply(all, subject)), Shape.OBJECT, null);
    }

    static <S> SectionFigures<S> oneOrNone(
            FigureSet<S> figures,
            BiFunction<MonthFigureCollector, ReportSubject, Optional<S>> count) {
        return new SectionFigures<>(
                figures,
                (all, subject) -> count.apply(all, subject).stream().toList(),
                Shape.OBJECT_OR_NULL,
                null);
    }

    static <S> SectionFigures<S> list(
            FigureSet<S> figures, BiFunction<MonthFigureCollector, ReportSubject, List<S>> counts) {
        return new SectionFigures<>(figures, counts, Shape.LIST, null);
    }

    static SectionFigures<?> share(CaseShare share) {
        return one(share.figures(), (all, subject) -> all.share(share, subject));
    }

    static SectionFigures<?> timelinessBy(Dimension dimension) {
        return by(
                dimension,
                PublishedFigures.TIMELINESS_BY,
                (all, subject) -> all.timelinessBy(dimension, subject));
    }

    static SectionFigures<?> volumeBy(Dimension dimension) {
        return by(
                dimension,
                PublishedFigures.VOLUME_BY,
                (all, subject) -> all.volumeBy(dimension, subject));
    }

    private static <S> SectionFigures<Named<S>> by(
            Dimension dimension,
            FigureSet<Named<S>> figures,
            BiFunction<MonthFigureCollector, ReportSubject, List<Named<S>>> counts) {
        return new SectionFigures<>(figures, counts, Shape.LIST, dimension);
    }

    /** Reports of older editions do not contain it. */
    SectionFigures<S> since(int version) {
        return new SectionFigures<>(figures, counts, shape, dimension, version, version);
    }

    /** In older editions it is in the report of all institutions alone. */
    SectionFigures<S> ofEachSince(int version) {
        return new SectionFigures<>(figures, counts, shape, dimension, edition, version);
    }

    /** Whether a report of one institution, or of all, tells it. */
    boolean isTold(int reportEdition, boolean whole) {
        return (whole ? edition : ofEach) <= reportEdition;
    }

    List<JsonObject> rows(MonthFigureCollector all, ReportSubject subject) {
        if (!isTold(subject.edition(), subject.institution() == null)) {
            return List.of();
        }
        FigureSet<S> known = figures.ofEdition(subject.edition());
        return counts.apply(all, subject).stream()
                .map(one -> new CanonicalJson().figures(known, one).build())
                .toList();
    }
}
