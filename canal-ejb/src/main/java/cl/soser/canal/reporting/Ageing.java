package cl.soser.canal.reporting;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What is open at this moment, by how much of its term is gone.
 *
 * @param areas counts by area, in the order of {@link Span}
 */
public record Ageing(Map<String, List<Long>> areas) implements Serializable {

    /** How far towards its running term. */
    public enum Span {
        /** More than two days to go. */
        HOLGADA,
        /** One to two days. */
        DOS_DIAS,
        /** Less than a day. */
        UN_DIA,
        /** The term has passed. */
        VENCIDA,
        /** Nothing is owed by a term: a courtesy. */
        SIN_PLAZO
    }

    public Ageing {
        areas = Map.copyOf(areas);
    }

    public long of(Span span) {
        return areas.values().stream().mapToLong(counts -> counts.get(span.ordinal())).sum();
    }

    public long total() {
        return IntStream.range(0, Span.values().length).mapToLong(i -> of(Span.values()[i])).sum();
    }
}
