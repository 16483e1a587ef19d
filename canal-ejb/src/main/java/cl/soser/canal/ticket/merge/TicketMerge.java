package cl.soser.canal.ticket.merge;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.StateBeforeMerge;
import cl.soser.canal.ticket.Ticket;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/**
 * A merge of one ticket into another of the same person. It stores the ticket that absorbed it and
 * the earlier state, so that separating restores it. The unique {@code open_key} guarantees that a
 * ticket is absorbed once.
 */
@Entity
@Table(name = "ticket_merge")
@NamedQuery(
        name = TicketMerge.INTO,
        query =
                """
                SELECT m FROM TicketMerge m
                WHERE m.survivor.id IN :tickets AND m.state = :state
                ORDER BY m.id""")
@NamedQuery(
        name = TicketMerge.OF_TICKET,
        query =
                """
                SELECT m FROM TicketMerge m
                WHERE m.survivor.id = :ticket OR m.absorbed.id = :ticket
                ORDER BY m.id""")
@NamedQuery(
        name = TicketMerge.OPEN,
        query = "SELECT m FROM TicketMerge m WHERE m.openKey = :ticket")
public class TicketMerge {

    static final String INTO = "TicketMerge.into";
    static final String OF_TICKET = "TicketMerge.ofTicket";
    static final String OPEN = "TicketMerge.open";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "ticket_merge")
    @SequenceGenerator(
            name = "ticket_merge",
            sequenceName = "ticket_merge_seq",
            allocationSize = 50)
    private Long id;

    @Version private int version;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "survivor_id")
    private Ticket survivor;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "absorbed_id")
    private Ticket absorbed;

    @Enumerated(STRING)
    private MergeState state;

    @Enumerated(STRING)
    private SamePerson proof;

    private String reason;

    @Column(name = "asked_by")
    private Long askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_reason")
    private String decidedReason;

    @Column(name = "merged_at")
    private Instant mergedAt;

    @Column(name = "undone_by")
    private Long undoneBy;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @Column(name = "undone_reason")
    private String undoneReason;

    @Column(name = "open_key")
    private Long openKey;

    /** Areas that have the survivor in copy because of it. */
    @Column(name = "copies_added")
    private String copiesAdded;

    @Embedded private StateBeforeMerge parked;

    protected TicketMerge() {
        // for JPA
    }

    TicketMerge(
            Ticket survivor,
            Ticket absorbed,
            SamePerson proof,
            String reason,
            long account,
            Instant now) {
        this.survivor = survivor;
        this.absorbed = absorbed;
        this.proof = proof;
        this.reason = reason;
        this.askedBy = account;
        this.askedAt = now;
        this.state = MergeState.PEDIDA;
        this.openKey = absorbed.getId();
    }

    /** A second person agreed, never the requester. */
    public void agreed(long account, String why, Instant now) {
        require(MergeState.PEDIDA);
        decidedBy = account;
        decidedAt = now;
        decidedReason = why;
    }

    void done(StateBeforeMerge what, List<String> areas, Instant now) {
        require(MergeState.PEDIDA);
        state = MergeState.HECHA;
        parked = what;
        copiesAdded = areas.isEmpty() ? null : String.join(",", new TreeSet<>(areas));
        mergedAt = now;
    }

    void undo(long account, String why, Instant now) {
        require(MergeState.HECHA);
        state = MergeState.DESHECHA;
        undoneBy = account;
        undoneAt = now;
        undoneReason = why;
        openKey = null;
    }

    private void require(MergeState wanted) {
        if (state != wanted) {
            throw new NotAllowedException("merge.state");
        }
    }

    List<String> copies() {
        return copiesAdded == null ? List.of() : List.of(copiesAdded.split(","));
    }

    public StateBeforeMerge getParked() {
        return parked;
    }

    public Long getId() {
        return id;
    }

    /** The ticket that absorbed it; by now that may have been absorbed itself. */
    public Ticket getSurvivor() {
        return survivor;
    }

    public Ticket getAbsorbed() {
        return absorbed;
    }

    public MergeState getState() {
        return state;
    }

    public SamePerson getProof() {
        return proof;
    }

    public String getReason() {
        return reason;
    }

    public Long getAskedBy() {
        return askedBy;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    /** Null if no second person had to decide. */
    public Long getDecidedBy() {
        return decidedBy;
    }

    public String getDecidedReason() {
        return decidedReason;
    }

    public Instant getMergedAt() {
        return mergedAt;
    }

    public Long getUndoneBy() {
        return undoneBy;
    }

    public Instant getUndoneAt() {
        return undoneAt;
    }

    public String getUndoneReason() {
        return undoneReason;
    }
}
