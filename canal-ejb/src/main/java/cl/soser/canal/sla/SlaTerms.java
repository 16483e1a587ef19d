package cl.soser.canal.sla;

import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The terms of one version, which never change: elapsed time by motive, working time by stage and
 * area.
 *
 * @param contract by motive; a motive that is absent has no term
 * @param internal by stage and area; the area "" stands for all that have none of their own
 */
public record SlaTerms(
        int version, Map<String, Duration> contract, Map<StageOfArea, Duration> internal)
        implements Serializable {

    /** The area that stands for every other. */
    public static final String EVERY_AREA = "";

    public record StageOfArea(InternalStage stage, String area) implements Serializable {}

    public SlaTerms {
        contract = Map.copyOf(contract);
        internal = Map.copyOf(internal);
        for (InternalStage stage : InternalStage.values()) {
            Objects.requireNonNull(
                    internal.get(new StageOfArea(stage, EVERY_AREA)), "no term for " + stage);
        }
    }

    public Optional<Duration> contract(String motive) {
        return Optional.ofNullable(contract.get(motive));
    }

    public Duration internal(InternalStage stage, String area) {
        Duration own = internal.get(new StageOfArea(stage, area));
        return own == null ? internal.get(new StageOfArea(stage, EVERY_AREA)) : own;
    }
}
