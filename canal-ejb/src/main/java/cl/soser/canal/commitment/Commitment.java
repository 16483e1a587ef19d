package cl.soser.canal.commitment;

import cl.soser.canal.shared.Horizon;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** A task that an account must complete by a day. */
@MappedSuperclass
public abstract class Commitment extends FollowUp {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    @Column(name = "owner_id")
    private long owner;

    @Column(name = "first_due_on")
    private LocalDate firstDueOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    protected Commitment() {
        // for JPA
    }

    /**
     * @param by who recorded it; null for the system
     */
    protected Commitment(long owner, LocalDate dueOn, Long by, Instant now) {
        super(by, now);
        this.owner = owner;
        this.firstDueOn = dueOn;
        this.dueOn = dueOn;
    }

    /** It is still to be done. */
    public abstract boolean isPending();

    /** Key of the refusal of an act on one that is no longer pending. */
    protected abstract String closedKey();

    /** Refuses what may only be done while it is pending. */
    protected final void requirePending() {
        if (!isPending()) {
            throw new NotAllowedException(closedKey(), getId());
        }
    }

    /** Refuses a day that is past or too far ahead for something to be done. */
    public static void requireAhead(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            throw new NotAllowedException("remedy.due.past");
        }
        Horizon.require(day, today);
    }

    /** Refuses a day on which something cannot have been done yet. */
    public static void requirePast(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new NotAllowedException("remedy.done.future");
        }
    }

    /** Another account answers for it. */
    public void assign(long account) {
        requirePending();
        owner = account;
    }

    /**
     * Another day; the first one stays, as it is what was promised.
     *
     * @return the note of the history: "01-05-2026 → 08-05-2026: …"
     */
    public String moveTo(LocalDate day, String reason) {
        requirePending();
        String note = format(dueOn) + " → " + format(day) + ": " + reason.strip();
        dueOn = day;
        return note;
    }

    /**
     * Moves it to another day that is ahead.
     *
     * @return the note of the history
     */
    public final String postpone(LocalDate day, String reason, LocalDate today) {
        requireAhead(day, today);
        if (day.equals(dueOn)) {
            throw new NotAllowedException("remedy.due.same");
        }
        return moveTo(day, reason);
    }

    /** A day as messages and notes show it. */
    public static String format(LocalDate day) {
        return DAY.format(day);
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
}
