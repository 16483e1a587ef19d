package cl.soser.canal.ticket;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;

/** The state of a ticket when another absorbed it, so that it can be restored. */
@Embeddable
public class StateBeforeMerge implements Serializable {

    @Enumerated(STRING)
    @Column(name = "was_status")
    private TicketStatus status;

    @Enumerated(STRING)
    @Column(name = "was_waiting_from")
    private TicketStatus waitingFrom;

    @Column(name = "was_held")
    private Boolean held;

    @Column(name = "was_remind_at")
    private Instant remindAt;

    @Column(name = "was_milestone")
    private Integer milestone;

    @Column(name = "was_milestone_at")
    private Instant milestoneAt;

    @Embedded private StageTerm stage;

    protected StateBeforeMerge() {
        // for JPA
    }

    StateBeforeMerge(
            TicketStatus status,
            TicketStatus waitingFrom,
            boolean held,
            Instant remindAt,
            TicketClocks clocks) {
        this.status = status;
        this.waitingFrom = waitingFrom;
        this.held = held;
        this.remindAt = remindAt;
        this.milestone = clocks.getNextMilestone();
        this.milestoneAt = clocks.getNextMilestoneAt();
        this.stage = clocks.getStage() == null ? null : clocks.getStage().copy();
    }

    public TicketStatus status() {
        return status;
    }

    TicketStatus waitingFrom() {
        return waitingFrom;
    }

    boolean held() {
        return held;
    }

    Instant remindAt() {
        return remindAt;
    }

    Integer milestone() {
        return milestone;
    }

    Instant milestoneAt() {
        return milestoneAt;
    }

    /** Null if no internal term ran. */
    StageTerm stage() {
        return stage == null ? null : stage.copy();
    }
}
