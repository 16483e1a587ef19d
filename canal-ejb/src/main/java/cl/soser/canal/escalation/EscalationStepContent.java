package cl.soser.canal.escalation;

import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.sla.InternalStage;
import cl.soser.canal.sla.Milestone;
import cl.soser.canal.sla.RunningClock;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;

/**
 * The content of a step as its form has it.
 *
 * @param clock whose part it waits for
 * @param stage of which stage, where the clock is INTERNO; null for any
 * @param area and the three that follow: only of such tickets; null for any
 * @param immediate at once rather than in the next morning's digest
 * @param raiseTo the operative urgency becomes at least this; null changes none
 * @param handTo the ticket goes to this area, where it is still being drafted; null leaves it
 */
public record EscalationStepContent(
        @NotNull RunningClock clock,
        InternalStage stage,
        @NotNull Milestone milestone,
        String area,
        String motive,
        String topic,
        Urgency urgency,
        @NotNull Set<EscalationRecipient> recipients,
        boolean immediate,
        Urgency raiseTo,
        String handTo,
        boolean active)
        implements Serializable {

    public EscalationStepContent {
        recipients =
                recipients == null || recipients.isEmpty()
                        ? Set.of()
                        : Set.copyOf(EnumSet.copyOf(recipients));
    }

    /** Whether both say the same, in force or not. */
    boolean isLike(EscalationStepContent other) {
        return in(true).equals(other.in(true));
    }

    private EscalationStepContent in(boolean force) {
        return new EscalationStepContent(
                clock,
                stage,
                milestone,
                area,
                motive,
                topic,
                urgency,
                recipients,
                immediate,
                raiseTo,
                handTo,
                force);
    }

    boolean changesSomething() {
        return raiseTo != null || handTo != null;
    }
}
