package cl.soser.canal.commitment;

import cl.soser.canal.shared.Horizon;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What an account answers for by a day. */
@MappedSuperclass
public abstract class Commitment {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    @Version private int version;

    @Column(name = "owner_id")
    private long owner;

    @Column(name = "first_due_on")
    private LocalDate firstDueOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "created_by")
    private Long createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Commitment() {
        // for JPA
    }

    /**
     * @param by who recorded it; null for the system
     */
    protected Commitment(long owner, LocalDate dueOn, Long by, Instant now) {
        this.owner = owner;
        this.firstDueOn = dueOn;
        this.dueOn = dueOn;
        this.createdBy = by;
        this.createdAt = now;
    }

    /** What people call it by: the number they say aloud. */
    public abstract Long getId();

    /** It is still to be done. */
    public abstract boolean isPending();

    /** Refuses a day that is past or too far ahead for something to be done. */
    public static void requireAhead(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            throw new NotAllowedException("remedy.due.past");
        }
        Horizon.require(day, today);
    }

    protected final void giveTo(long account) {
        owner = account;
    }

    /** The first day stays, as it is what was promised. */
    protected final void moveTo(LocalDate day) {
        dueOn = day;
    }

    /** The note of the history about a move to another day: "01-05-2026 → 08-05-2026: …". */
    public final String moveNote(LocalDate day, String reason) {
        return DAY.format(dueOn) + " → " + DAY.format(day) + ": " + reason.strip();
    }

    public final CommitmentRef ref() {
        return new CommitmentRef(getId(), version);
    }

    public boolean isOverdue(LocalDate today) {
        return isPending() && dueOn.isBefore(today);
    }

    /** Those people, and who answers for it. */
    public Set<Long> ownerAnd(Collection<Long> people) {
        Set<Long> all = new HashSet<>(people);
        all.add(owner);
        return all;
    }

    public int getVersion() {
        return version;
    }

    /** The account that answers for it. */
    public long getOwner() {
        return owner;
    }

    public LocalDate getFirstDueOn() {
        return firstDueOn;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
