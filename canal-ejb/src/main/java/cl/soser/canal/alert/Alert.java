package cl.soser.canal.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** That people are called for a ticket, round by round, until one of them takes the alert. */
@Entity
@Table(name = "ticket_alert")
@NamedQuery(
        name = Alert.DUE,
        query =
                """
                SELECT a.ticketId FROM Alert a
                WHERE a.nextRoundAt <= :now
                ORDER BY a.nextRoundAt, a.ticketId""")
@NamedQuery(
        name = Alert.RINGING,
        query =
                """
                SELECT COUNT(a), MIN(a.ringsAt) FROM Alert a
                WHERE a.nextRoundAt IS NOT NULL AND a.ringsAt <= :now""")
class Alert {

    static final String DUE = "Alert.due";
    static final String RINGING = "Alert.ringing";

    @Id
    @Column(name = "ticket_id")
    private Long ticketId;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "rings_at")
    private Instant ringsAt;

    /** Null once nobody is called any more. */
    @Column(name = "next_round_at")
    private Instant nextRoundAt;

    private int rounds;

    /** Nobody was called for its danger yet. */
    private boolean anew = true;

    @Version private int version;

    protected Alert() {
        // for JPA
    }

    Alert(long ticketId, Instant raisedAt, AlertPolicy.Times times) {
        this.ticketId = ticketId;
        this.raisedAt = raisedAt;
        this.ringsAt = times.ringsAt();
        this.nextRoundAt = times.beginsAt();
    }

    boolean isDue(Instant now) {
        return nextRoundAt != null && !nextRoundAt.isAfter(now);
    }

    boolean isRinging(Instant now) {
        return !ringsAt.isAfter(now);
    }

    /**
     * Begins a round and waits for the next one, however many were missed.
     *
     * @return its number, from 1
     */
    int begin(Instant now) {
        nextRoundAt = isRinging(now) ? now.plus(AlertPolicy.PATIENCE) : ringsAt;
        rounds++;
        anew = false;
        return rounds;
    }

    /** The danger is another one: who answers it is called as at the beginning. */
    void beginAgain(AlertPolicy.Times times) {
        ringsAt = times.ringsAt();
        nextRoundAt = times.beginsAt();
        anew = true;
    }

    /** Whether this round is the first one for its danger. */
    boolean isAnew() {
        return anew;
    }

    /** Somebody took it, or there is nothing left to take. */
    void end() {
        nextRoundAt = null;
    }
}
