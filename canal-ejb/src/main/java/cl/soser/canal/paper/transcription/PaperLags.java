package cl.soser.canal.paper.transcription;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * How long the sheets entered in a period had waited.
 *
 * @param name of the region; null for all of them
 * @param sheets how many
 * @param signed how many of them were signed
 */
public record PaperLags(String name, int sheets, int signed, Map<LagStep, Lag> steps)
        implements Serializable {

    /** Sheets being counted. */
    static final class Count {

        private final String name;
        private final Map<LagStep, LongStream.Builder> times = new EnumMap<>(LagStep.class);
        private int sheets;
        private int signed;

        Count(String name) {
            this.name = name;
            for (LagStep step : LagStep.values()) {
                times.put(step, LongStream.builder());
            }
        }

        void add(boolean isSigned, Map<LagStep, Long> took) {
            sheets++;
            signed += isSigned ? 1 : 0;
            took.forEach((step, time) -> times.get(step).add(time));
        }

        PaperLags done() {
            Map<LagStep, Lag> lags = new EnumMap<>(LagStep.class);
            times.forEach((step, all) -> lags.put(step, Lag.of(all.build().toArray())));
            return new PaperLags(name, sheets, signed, lags);
        }
    }

    public PaperLags {
        steps = new EnumMap<>(steps);
    }

    public Lag lag(LagStep step) {
        return steps.get(step);
    }

    /** All of a period, and by region from north to south. */
    public record Period(PaperLags all, List<PaperLags> regions) implements Serializable {

        public Period {
            regions = List.copyOf(regions);
        }
    }
}
