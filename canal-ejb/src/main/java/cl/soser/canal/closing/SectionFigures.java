package cl.soser.canal.closing;

import cl.soser.canal.reporting.CaseShare;
import cl.soser.canal.reporting.Dimension;
import cl.soser.canal.reporting.FigureSet;
import cl.soser.canal.reporting.FigureSet.Named;
import cl.soser.canal.reporting.PublishedFigures;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What a section contains: its figures and where their counts come from.
 *
 * @param dimension what its rows are by; null where they are by nothing
 * @param form the first version of the form that has it
 * @param watched whether a recount compares it
 */
record SectionContent<S>(
        FigureSet<S> figures,
        BiFunction<MonthFigures, ReportScope, List<S>> counts,
        Shape shape,
        Dimension dimension,
        int form,
        boolean watched) {

    /** One object, one object or null, or a list of objects. */
    enum Shape {
        OBJECT,
        OBJECT_OR_NULL,
        LIST
    }

    static <S> SectionContent<S> one(
            FigureSet<S> figures, BiFunction<MonthFigures, ReportScope, S> count) {
        return new SectionContent<>(
                figures,
                (all, scope) -> List.of(count.apply(all, scope)),
                Shape.OBJECT,
                null,
                1,
                false);
    }

    static <S> SectionContent<S> oneOrNone(
            FigureSet<S> figures, BiFunction<MonthFigures, ReportScope, Optional<S>> count) {
        return new SectionContent<>(
                figures,
                (all, scope) -> count.apply(all, scope).stream().toList(),
                Shape.OBJECT_OR_NULL,
                null,
                1,
                false);
    }

    static <S> SectionContent<S> list(
            FigureSet<S> figures, BiFunction<MonthFigures, ReportScope, List<S>> counts) {
        return new SectionContent<>(figures, counts, Shape.LIST, null, 1, false);
    }

    static SectionContent<?> share(CaseShare share) {
        return one(share.figures(), (all, scope) -> all.share(share, scope));
    }

    static SectionContent<?> timelinessBy(Dimension dimension) {
        return by(
                dimension,
                PublishedFigures.TIMELINESS_BY,
                (all, scope) -> all.timelinessBy(dimension, scope));
    }

    static SectionContent<?> volumeBy(Dimension dimension) {
        return by(
                dimension,
                PublishedFigures.VOLUME_BY,
                (all, scope) -> all.volumeBy(dimension, scope));
    }

    private static <S> SectionContent<Named<S>> by(
            Dimension dimension,
            FigureSet<Named<S>> figures,
            BiFunction<MonthFigures, ReportScope, List<Named<S>>> counts) {
        return new SectionContent<>(figures, counts, Shape.LIST, dimension, 1, false);
    }

    /** A recount compares it with the closed report. */
    SectionContent<S> thatIsWatched() {
        return new SectionContent<>(figures, counts, shape, dimension, form, true);
    }

    /** Reports of older forms do not contain it. */
    SectionContent<S> since(int version) {
        return new SectionContent<>(figures, counts, shape, dimension, version, watched);
    }

    List<JsonObject> rows(MonthFigures all, ReportScope scope) {
        return counts.apply(all, scope).stream()
                .map(one -> new Told().figures(figures, one).build())
                .toList();
    }
}
