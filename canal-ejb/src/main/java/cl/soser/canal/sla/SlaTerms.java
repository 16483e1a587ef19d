package cl.soser.canal.sla;

import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The terms of one version, which never change: elapsed time by motive, working time by stage and
 * area, and how the running term is divided over the stages.
 *
 * @param contract by motive; a motive that is absent has no term
 * @param internal by stage and area; the area "" stands for all that have none of their own
 */
public record SlaTerms(
        int version,
        Map<String, Duration> contract,
        Map<StageOfArea, Duration> internal,
        StageShares shares)
        implements Serializable {

    /** The area that stands for every other. */
    public static final String EVERY_AREA = "";

    public record StageOfArea(InternalStage stage, String area) implements Serializable {}

    public SlaTerms {
        contract = Map.copyOf(contract);
        internal = Map.copyOf(internal);
        Objects.requireNonNull(shares);
        for (InternalStage stage : InternalStage.values()) {
            Objects.requireNonNull(
                    internal.get(new StageOfArea(stage, EVERY_AREA)), "no term for " + stage);
        }
    }

    /** Whether the other version says the same. */
    boolean isSameAs(SlaTerms other) {
        return contract.equals(other.contract)
                && internal.equals(other.internal)
                && shares.equals(other.shares);
    }

    public Optional<Duration> contract(String motive) {
        return Optional.ofNullable(contract.get(motive));
    }

    public Duration internal(InternalStage stage, String area) {
        Duration own = internal.get(new StageOfArea(stage, area));
        return own == null ? internal.get(new StageOfArea(stage, EVERY_AREA)) : own;
    }
}
