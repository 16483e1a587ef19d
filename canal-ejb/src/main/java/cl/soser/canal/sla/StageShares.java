package cl.soser.canal.sla;

import java.io.Serializable;
import java.time.Duration;
import java.util.Map;

/**
 * How the working time until a term ends is divided (rules, section 6).
 *
 * @param reservePercent the part of the term that is kept for sending
 * @param parts of what is left, by stage; a stage gets its part over those of itself and the stages
 *     that follow it
 */
public record StageShares(int reservePercent, Map<InternalStage, Integer> parts)
        implements Serializable {

    private static final int MOST_RESERVE = 50;
    private static final int MOST_PARTS = 1000;

    public StageShares {
        parts = Map.copyOf(parts);
    }

    /** Whether every stage has a part, and the reserve leaves most of the term. */
    public boolean isUsable() {
        return reservePercent >= 0
                && reservePercent <= MOST_RESERVE
                && parts.size() == InternalStage.values().length
                && parts.values().stream().allMatch(part -> part >= 1 && part <= MOST_PARTS);
    }

    /** The time of a stage when so much is left for it and the stages that follow. */
    Duration of(InternalStage stage, Duration left) {
        long ahead = 0;
        for (InternalStage later : InternalStage.values()) {
            ahead += later.compareTo(stage) < 0 ? 0 : parts.get(later);
        }
        return Duration.ofMillis(left.toMillis() * parts.get(stage) / ahead);
    }

    /** What a term leaves for its stages. */
    Duration withoutReserve(Duration term) {
        return Duration.ofMillis(term.toMillis() * (100 - reservePercent) / 100);
    }
}
