package cl.soser.canal.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Figures that are published together, in order: each with its name, its unit and how it is
 * computed from what was counted. Reports, API and OpenAPI document read them from here.
 *
 * @param schema name of its schema in the OpenAPI document; empty for a part of another set
 * @param <S> what was counted
 */
public record FigureSet<S>(String schema, List<Figure<S>> figures) {

    private static final int NEVER = Integer.MAX_VALUE;

    public FigureSet {
        figures = List.copyOf(figures);
    }

    /**
     * One of them.
     *
     * @param name in JSON; its labels are {@code column.<name>} in files
     * @param optional whether there may be none
     * @param edition the first edition of the monthly report that has it
     * @param before the first edition that has another one of its name instead
     * @param value Long, Integer, BigDecimal, Boolean, String or Instant
     */
    public record Figure<S>(
            String name,
            FigureUnit unit,
            boolean optional,
            int edition,
            int before,
            Function<S, ?> value) {

        private boolean isOf(int report) {
            return edition <= report && report < before;
        }

        /** Null where there is none. */
        public Object of(S counted) {
            return value.apply(counted);
        }
    }

    /** What was counted of a group, with the group's code and name. */
    public record Named<S>(String code, String name, S counted) {}

    static <S> FigureSet<S> of(String schema) {
        return new FigureSet<>(schema, List.of());
    }

    FigureSet<S> with(String name, FigureUnit unit, Function<S, ?> value) {
        return with(new Figure<>(name, unit, unit.isOptional(), 1, NEVER, value));
    }

    /** One that may be missing, although others of its unit are always there. */
    FigureSet<S> withOptional(String name, FigureUnit unit, Function<S, ?> value) {
        return with(new Figure<>(name, unit, true, 1, NEVER, value));
    }

    /** The last one is in reports of that edition and later ones. */
    FigureSet<S> since(int edition) {
        Figure<S> last = figures.get(figures.size() - 1);
        return withoutLast()
                .with(
                        new Figure<>(
                                last.name, last.unit, last.optional, edition, NEVER, last.value));
    }

    /**
     * The last one is computed otherwise in reports of that edition and later ones; closed months
     * keep theirs.
     */
    FigureSet<S> since(int edition, Function<S, ?> otherwise) {
        Figure<S> last = figures.get(figures.size() - 1);
        return withoutLast()
                .with(
                        new Figure<>(
                                last.name,
                                last.unit,
                                last.optional,
                                last.edition,
                                edition,
                                last.value))
                .with(new Figure<>(last.name, last.unit, last.optional, edition, NEVER, otherwise));
    }

    private FigureSet<S> withoutLast() {
        return new FigureSet<>(schema, figures.subList(0, figures.size() - 1));
    }

    /** Those that reports of that edition have. */
    public FigureSet<S> ofEdition(int edition) {
        return new FigureSet<>(schema, figures.stream().filter(one -> one.isOf(edition)).toList());
    }

    /** The newest of the forms that its figures came with. */
    public int newestEdition() {
        return figures.stream().mapToInt(Figure::edition).max().orElse(1);
    }

    private FigureSet<S> with(Figure<S> figure) {
        return new FigureSet<>(schema, Stream.concat(figures.stream(), Stream.of(figure)).toList());
    }

    /** The same of every group, after its code and name. */
    FigureSet<Named<S>> named(String otherSchema) {
        FigureSet<Named<S>> named =
                FigureSet.<Named<S>>of(otherSchema)
                        .with("codigo", FigureUnit.TEXT, Named::code)
                        .with("nombre", FigureUnit.TEXT, Named::name);
        for (Figure<S> one : figures) {
            named =
                    named.with(
                            new Figure<>(
                                    one.name,
                                    one.unit,
                                    one.optional,
                                    one.edition,
                                    one.before,
                                    group -> one.of(group.counted)));
        }
        return named;
    }

    /** By name, in order; null where there is none. */
    public Map<String, Object> values(S counted) {
        Map<String, Object> values = new LinkedHashMap<>();
        figures.forEach(one -> values.put(one.name, one.of(counted)));
        return values;
    }

    /** The unit of one by name; empty for a name that is not among them. */
    public Optional<FigureUnit> unit(String name) {
        return figures.stream().filter(one -> one.name.equals(name)).map(Figure::unit).findAny();
    }
}
