package cl.soser.canal.phone.indicator;

import cl.soser.canal.phone.CallOutcome;
import cl.soser.canal.phone.LineFormula;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/**
 * Counts of calls in a period.
 *
 * @param ended how many ended in each way; all together were offered
 * @param quick answered with a wait under fifteen seconds
 * @param hasty hung up with a wait under five seconds
 * @param talkedMs all conversations together
 * @param talks conversations whose length is known
 */
public record LineCounts(
        Map<CallOutcome, Long> ended, long quick, long hasty, long talkedMs, long talks)
        implements Serializable {

    /** Under which wait an answered call counts for the service level (rules, section 8). */
    public static final int QUICK_SECONDS = 15;

    public static final LineCounts NONE = new LineCounts(Map.of(), 0, 0, 0, 0);

    public LineCounts {
        ended = Map.copyOf(ended);
    }

    public LineCounts plus(LineCounts other) {
        Map<CallOutcome, Long> sum = new EnumMap<>(CallOutcome.class);
        sum.putAll(ended);
        other.ended.forEach((outcome, count) -> sum.merge(outcome, count, Long::sum));
        return new LineCounts(
                sum,
                quick + other.quick,
                hasty + other.hasty,
                talkedMs + other.talkedMs,
                talks + other.talks);
    }

    public long count(CallOutcome outcome) {
        return ended.getOrDefault(outcome, 0L);
    }

    public long offered() {
        return ended.values().stream().mapToLong(Long::longValue).sum();
    }

    public long answered() {
        return count(CallOutcome.ATENDIDA);
    }

    public long abandoned() {
        return offered() - answered();
    }

    public Share serviceLevel(LineFormula.Base base) {
        return new Share(
                quick,
                switch (base) {
                    case OFRECIDAS -> offered();
                    case SIN_ABANDONO_CORTO -> offered() - hasty;
                    case ATENDIDAS -> answered();
                });
    }

    public Share abandonment(LineFormula.Base base) {
        long left = base == LineFormula.Base.SIN_ABANDONO_CORTO ? hasty : 0;
        return new Share(abandoned() - left, offered() - left);
    }

    /** Mean length of a conversation in whole seconds; 0 where none is known. */
    public long meanTalkSeconds() {
        return talks == 0 ? 0 : Math.round(talkedMs / 1000.0 / talks);
    }
}
