package cl.soser.canal.reader;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.shared.NotAllowedException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list that one person proposed; another confirms or rejects it. */
@Entity
@Table(name = "reader_list_change")
@NamedQuery(
        name = ReaderListChange.WAITING,
        query = "SELECT c FROM ReaderListChange c WHERE c.waitingMatter IS NOT NULL")
public class ReaderListChange {

    static final String WAITING = "ReaderListChange.waiting";

    enum State {
        PROPUESTA,
        CONFIRMADA,
        RECHAZADA
    }

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "reader_list_change")
    @SequenceGenerator(
            name = "reader_list_change",
            sequenceName = "reader_list_change_seq",
            allocationSize = 50)
    private Long id;

    @Version private int version;

    @Enumerated(STRING)
    @Column(updatable = false)
    private RestrictedMatter matter;

    @Column(updatable = false)
    private String readers;

    @Column(updatable = false)
    private String substitutes;

    @Column(updatable = false)
    private String reason;

    @Enumerated(STRING)
    private State state;

    @Column(name = "proposed_by", updatable = false)
    private long proposedBy;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    /** Its matter while it waits, so that two cannot wait at once. */
    @Enumerated(STRING)
    @Column(name = "waiting_matter")
    private RestrictedMatter waitingMatter;

    protected ReaderListChange() {
        // for JPA
    }

    ReaderListChange(
            RestrictedMatter matter,
            ReaderListContent content,
            String reason,
            long proposedBy,
            Instant proposedAt) {
        this.matter = matter;
        this.waitingMatter = matter;
        this.readers = joined(content.readers());
        this.substitutes = joined(content.substitutes());
        this.reason = reason;
        this.state = State.PROPUESTA;
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
    }

    /** By another person than who proposed it. */
    void confirm(long account, Instant now) {
        if (account == proposedBy) {
            throw new NotAllowedException("readers.own");
        }
        decide(State.CONFIRMADA, account, now);
    }

    /** By another person, or withdrawn by who proposed it. */
    void reject(long account, Instant now) {
        decide(State.RECHAZADA, account, now);
    }

    private void decide(State decision, long account, Instant now) {
        if (state != State.PROPUESTA) {
            throw new NotAllowedException("readers.decided");
        }
        state = decision;
        waitingMatter = null;
        decidedBy = account;
        decidedAt = now;
    }

    private static String joined(List<Long> accounts) {
        return accounts.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Long> parted(String accounts) {
        return Stream.of(accounts.split(","))
                .filter(one -> !one.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    public ReaderListContent getContent() {
        return new ReaderListContent(parted(readers), parted(substitutes));
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public RestrictedMatter getMatter() {
        return matter;
    }

    public String getReason() {
        return reason;
    }

    public long getProposedBy() {
        return proposedBy;
    }

    public Instant getProposedAt() {
        return proposedAt;
    }
}
