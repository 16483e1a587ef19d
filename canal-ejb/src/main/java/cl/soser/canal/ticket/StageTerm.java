package cl.soser.canal.ticket;

import static jakarta.persistence.EnumType.STRING;

import cl.soser.canal.sla.BusinessHours;
import cl.soser.canal.sla.InternalClock;
import cl.soser.canal.sla.InternalStage;
import cl.soser.canal.sla.Milestone;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** The stored part of a ticket's {@link InternalClock}, and its next warning. */
@Embeddable
public class StageTerm implements Serializable {

    @Enumerated(STRING)
    @Column(name = "internal_stage")
    private InternalStage stage;

    @Column(name = "internal_area")
    private String area;

    @Column(name = "internal_from")
    private Instant from;

    @Column(name = "internal_term")
    private Long term;

    @Column(name = "internal_since")
    private Instant since;

    @Column(name = "internal_left")
    private Long left;

    /** Counts all time instead of working time; null where it does not. */
    @Column(name = "internal_elapsed")
    private Boolean elapsed;

    /** Null where it began before terms were divided over the stages. */
    @Column(name = "internal_divided")
    private Boolean divided;

    @Column(name = "internal_due_at")
    private Instant workDue;

    @Column(name = "internal_paused_at")
    private Instant pausedAt;

    @Column(name = "next_internal")
    private Integer nextInternal;

    @Column(name = "next_internal_at")
    private Instant nextInternalAt;

    protected StageTerm() {
        // for JPA
    }

    /**
     * @param next the first warning not given yet; null after the last
     */
    StageTerm(InternalClock clock, Milestone next, BusinessHours hours) {
        this.stage = clock.stage();
        this.area = clock.area();
        this.from = clock.from();
        this.term = clock.term().toMillis();
        this.since = clock.since();
        this.left = clock.left().toMillis();
        this.elapsed = clock.elapsed() ? Boolean.TRUE : null;
        this.divided = true;
        this.workDue = clock.due();
        this.pausedAt = clock.pausedAt();
        this.nextInternal = next == null ? null : next.percent();
        this.nextInternalAt = next == null ? null : clock.reachedFrom(next, hours);
    }

    InternalClock clock(int visit) {
        return new InternalClock(
                stage,
                area,
                visit,
                from,
                Duration.ofMillis(term),
                since,
                Duration.ofMillis(left),
                workDue,
                pausedAt,
                isElapsed());
    }

    StageTerm copy() {
        StageTerm same = new StageTerm();
        same.stage = stage;
        same.area = area;
        same.from = from;
        same.term = term;
        same.since = since;
        same.left = left;
        same.elapsed = elapsed;
        same.divided = divided;
        same.workDue = workDue;
        same.pausedAt = pausedAt;
        same.nextInternal = nextInternal;
        same.nextInternalAt = nextInternalAt;
        return same;
    }

    Milestone next() {
        return nextInternal == null ? null : Milestone.of(nextInternal);
    }

    /** Percent of the term; null if no warning is left. */
    Integer getNext() {
        return nextInternal;
    }

    Instant getNextAt() {
        return nextInternalAt;
    }

    boolean isReached(Instant now) {
        return nextInternalAt != null && !nextInternalAt.isAfter(now);
    }

    public InternalStage getStage() {
        return stage;
    }

    public Instant getFrom() {
        return from;
    }

    public StageStanding standing() {
        return new StageStanding(stage, from, workDue, pausedAt);
    }

    /** Null while paused in time. */
    public Instant getWorkDue() {
        return workDue;
    }

    /** Whether nights and holidays count too: of an alert, or where no working time is left. */
    public boolean isElapsed() {
        return Boolean.TRUE.equals(elapsed);
    }

    /** Null unless paused. */
    public Instant getPausedAt() {
        return pausedAt;
    }

    /** Since when the time left counts. */
    public Instant getSince() {
        return since;
    }

    boolean isDivided() {
        return Boolean.TRUE.equals(divided);
    }

    /** The time left when it was paused. */
    public Duration getLeft() {
        return Duration.ofMillis(left);
    }

    public Duration getTerm() {
        return Duration.ofMillis(term);
    }
}
