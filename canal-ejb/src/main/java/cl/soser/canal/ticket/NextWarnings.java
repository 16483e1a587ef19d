package cl.soser.canal.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The warnings that a ticket waits for, in the ticket's own row. A warning is no act on the ticket:
 * a person who opened the page before it may still act, and no mirror has to fetch the ticket
 * again. So this view of the row has no version. Write it with the row locked only.
 */
@Entity
@Table(name = "ticket")
@NamedQuery(
        name = NextWarnings.OF_NUMBERS,
        query = "SELECT w FROM NextWarnings w WHERE w.number IN :numbers")
public class NextWarnings {

    public static final String OF_NUMBERS = "NextWarnings.ofNumbers";

    @Id private Long id;

    @Column(name = "ticket_number", insertable = false, updatable = false)
    private String number;

    @Column(name = "next_milestone")
    private Integer milestone;

    @Column(name = "next_milestone_at")
    private Instant milestoneAt;

    @Column(name = "next_internal")
    private Integer internal;

    @Column(name = "next_internal_at")
    private Instant internalAt;

    protected NextWarnings() {
        // for JPA
    }

    /**
     * Takes over what the ticket waits for after a warning.
     *
     * @param passed the ticket, detached, so that its own row is not written
     */
    public void follow(Ticket passed) {
        milestone = passed.clocks().getNextMilestone();
        milestoneAt = passed.clocks().getNextMilestoneAt();
        StageTerm stage = passed.clocks().getStage();
        internal = stage == null ? null : stage.getNext();
        internalAt = stage == null ? null : stage.getNextAt();
    }

    public Long getId() {
        return id;
    }
}
