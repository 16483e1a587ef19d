package cl.soser.canal.ticket;

import static jakarta.persistence.EnumType.STRING;

import cl.soser.canal.sla.BusinessHours;
import cl.soser.canal.sla.ClockEvent;
import cl.soser.canal.sla.ClockRules;
import cl.soser.canal.sla.DueTimes;
import cl.soser.canal.sla.InternalClock;
import cl.soser.canal.sla.Milestone;
import cl.soser.canal.sla.RunningClock;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The clocks of a ticket: the running term, the term of its internal stage, and the next warnings
 * of both. {@link DueTimes} computes them, by the versions that the ticket was stamped with at
 * entry.
 */
@Embeddable
class TicketClocks implements Serializable {

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "attend_by")
    private Instant attendBy;

    @Enumerated(STRING)
    @Column(name = "running_clock")
    private RunningClock running;

    @Column(name = "clock_from")
    private Instant from;

    @Column(name = "next_milestone")
    private Integer nextMilestone;

    @Column(name = "next_milestone_at")
    private Instant nextMilestoneAt;

    @Column(name = "sla_version", updatable = false)
    private int slaVersion;

    @Column(name = "calendar_version", updatable = false)
    private int calendarVersion;

    private int visits;

    /** Null if no internal term runs. */
    @Embedded private StageTerm stage;

    protected TicketClocks() {
        // for JPA
    }

    /** Of a request that enters now. */
    static TicketClocks started(ClockEvent entry, ClockRules rules) {
        TicketClocks clocks = new TicketClocks();
        clocks.slaVersion = rules.terms().version();
        clocks.calendarVersion = rules.calendar();
        clocks.keep(DueTimes.of(List.of(entry), rules), rules);
        return clocks;
    }

    /**
     * Applies an event that moves a clock.
     *
     * @return the stage that ended, if one did
     */
    Optional<InternalClock> tick(ClockEvent event, Instant entered, ClockRules rules) {
        return keep(dueTimes(entered).after(event, rules), rules);
    }

    DueTimes dueTimes(Instant entered) {
        return new DueTimes(
                entered,
                dueAt,
                running,
                from,
                attendBy,
                visits,
                stage == null ? null : stage.clock(visits));
    }

    private Optional<InternalClock> keep(DueTimes times, ClockRules rules) {
        boolean anew =
                running != times.running()
                        || !times.from().equals(from)
                        || !times.until().equals(attendBy);
        dueAt = times.contract();
        running = times.running();
        from = times.from();
        attendBy = times.until();
        if (anew) {
            awaitMilestone(isCourtesy() ? null : Milestone.MITAD);
        }
        return keep(times.internal(), times.visits(), rules.hours());
    }

    private Optional<InternalClock> keep(InternalClock internal, int visit, BusinessHours hours) {
        boolean another = visit != visits || internal == null;
        Optional<InternalClock> left =
                stage != null && another ? Optional.of(stage.clock(visits)) : Optional.empty();
        Milestone next = another || stage == null ? Milestone.MITAD : stage.next();
        visits = visit;
        stage = internal == null ? null : new StageTerm(internal, next, hours);
        return left;
    }

    /** Takes the warning of the running term that is due, if any; then waits for the next one. */
    Optional<Milestone> passMilestone(Instant now) {
        if (nextMilestoneAt == null || nextMilestoneAt.isAfter(now)) {
            return Optional.empty();
        }
        Milestone reached = Milestone.of(nextMilestone);
        awaitMilestone(reached.next().orElse(null));
        return Optional.of(reached);
    }

    /** The same for the internal term. */
    Optional<Milestone> passInternal(Instant now, BusinessHours hours) {
        if (stage == null || !stage.isReached(now)) {
            return Optional.empty();
        }
        Milestone reached = stage.next();
        stage = new StageTerm(stage.clock(visits), reached.next().orElse(null), hours);
        return Optional.of(reached);
    }

    /**
     * Divides the term of a stage that began before that was done. What would have been warned of
     * by now is past: no warning is given for it.
     */
    void divideStage(Instant entered, Instant now, ClockRules rules) {
        if (stage == null || stage.isDivided()) {
            return;
        }
        InternalClock divided = dueTimes(entered).divided(rules).internal();
        Milestone next = stage.next();
        while (next != null && isPast(divided.reachedFrom(next, rules.hours()), now)) {
            next = next.next().orElse(null);
        }
        stage = new StageTerm(divided, next, rules.hours());
    }

    private static boolean isPast(Instant reached, Instant now) {
        return reached != null && !reached.isAfter(now);
    }

    /** No further warning of the running term is given. */
    void silence() {
        awaitMilestone(null);
    }

    /** Its warnings are given again, also those of terms that have passed. */
    void awaken() {
        awaitMilestone(isCourtesy() ? null : Milestone.MITAD);
    }

    private void awaitMilestone(Milestone next) {
        nextMilestone = next == null ? null : next.percent();
        nextMilestoneAt = next == null ? null : next.reachedFrom(from, attendBy);
    }

    /** Restores what the merge ended. */
    void restore(StateBeforeMerge was) {
        nextMilestone = was.milestone();
        nextMilestoneAt = was.milestoneAt();
        stage = was.stage();
    }

    boolean isCourtesy() {
        return running == RunningClock.CORTESIA;
    }

    boolean isPaused() {
        return stage != null && stage.getPausedAt() != null;
    }

    Instant getDueAt() {
        return dueAt;
    }

    Instant getAttendBy() {
        return attendBy;
    }

    RunningClock getRunning() {
        return running;
    }

    /** Percent of the running term; null if no warning is left. */
    Integer getNextMilestone() {
        return nextMilestone;
    }

    Instant getNextMilestoneAt() {
        return nextMilestoneAt;
    }

    int getSlaVersion() {
        return slaVersion;
    }

    int getCalendarVersion() {
        return calendarVersion;
    }

    int getVisits() {
        return visits;
    }

    StageTerm getStage() {
        return stage;
    }
}
