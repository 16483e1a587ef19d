package cl.soser.canal.notification.term;

import static jakarta.persistence.EnumType.STRING;

import cl.soser.canal.sla.InternalStage;
import cl.soser.canal.sla.RunningClock;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.warning.MilestoneReached;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * A notice for one person about one warning, pending or sent; its key makes it unique. It is
 * written with the warning and mailed by the {@link TermNoticeWorker}, alone or in a digest.
 */
@Entity
@Table(name = "term_notice")
@NamedQuery(
        name = TermNotice.WAITING,
        query = "SELECT DISTINCT n.key.account FROM TermNotice n WHERE n.notifiedAt IS NULL")
@NamedQuery(
        name = TermNotice.OF_ONE,
        query =
                """
                SELECT n FROM TermNotice n
                WHERE n.key.account = :account AND n.notifiedAt IS NULL
                ORDER BY n.dueAt, n.key.ticketId""")
@NamedQuery(
        name = TermNotice.NOTIFIED_SINCE,
        query =
                """
                SELECT n.notifiedAt, n.alone FROM TermNotice n
                WHERE n.key.account = :account AND n.immediate = TRUE AND n.notifiedAt >= :since""")
class TermNotice {

    static final String WAITING = "TermNotice.waiting";
    static final String OF_ONE = "TermNotice.ofOne";
    static final String NOTIFIED_SINCE = "TermNotice.notifiedSince";

    @EmbeddedId private TermNoticeId key;

    @Enumerated(STRING)
    private InternalStage stage;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "at_once")
    private boolean immediate;

    @Column(name = "noticed_at")
    private Instant noticedAt;

    @Column(name = "told_at")
    private Instant notifiedAt;

    private boolean alone;

    @Version private int version;

    protected TermNotice() {
        // for JPA
    }

    TermNotice(long account, MilestoneReached event, boolean immediate) {
        this.key =
                new TermNoticeId(
                        account,
                        event.ticketId(),
                        event.clock(),
                        event.round(),
                        event.milestone().percent());
        this.stage = event.stage();
        this.dueAt = event.due();
        this.immediate = immediate;
        this.noticedAt = event.reachedAt();
    }

    /** At two servers at once the slower one's transaction fails, and its mails with it. */
    void notified(Instant now, boolean byItself) {
        notifiedAt = now;
        alone = byItself;
    }

    /** It became obsolete; it does not count as a mail. */
    void settled(Instant now) {
        notifiedAt = now;
        immediate = false;
    }

    /** Whether what it warns of still waits; an answer that has left needs no reminder. */
    boolean isStill(Ticket ticket) {
        if (!ticket.getStatus().isOpen()) {
            return false;
        }
        return key.clock == RunningClock.INTERNO
                ? ticket.getVisits() == key.round
                        && ticket.getStageTerm()
                                .filter(term -> term.getPausedAt() == null)
                                .isPresent()
                : ticket.getClock() == key.clock && Objects.equals(ticket.getAttendBy(), dueAt);
    }

    Long ticketId() {
        return key.ticketId;
    }

    RunningClock clock() {
        return key.clock;
    }

    int percent() {
        return key.percent;
    }

    InternalStage stage() {
        return stage;
    }

    Instant dueAt() {
        return dueAt;
    }

    boolean isImmediate() {
        return immediate;
    }

    Instant noticedAt() {
        return noticedAt;
    }

    /** The same for every server, so that a mail's own key holds too. */
    String occasion() {
        return key.clock + ":" + key.round + ":" + key.percent;
    }

    @Embeddable
    static class TermNoticeId implements Serializable {

        @Column(name = "account_id")
        private Long account;

        @Column(name = "ticket_id")
        private Long ticketId;

        @Enumerated(STRING)
        @Column(name = "running_clock")
        private RunningClock clock;

        private int round;
        private int percent;

        protected TermNoticeId() {
            // for JPA
        }

        TermNoticeId(Long account, Long ticketId, RunningClock clock, int round, int percent) {
            this.account = account;
            this.ticketId = ticketId;
            this.clock = clock;
            this.round = round;
            this.percent = percent;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof TermNoticeId that
                    && account.equals(that.account)
                    && ticketId.equals(that.ticketId)
                    && clock == that.clock
                    && round == that.round
                    && percent == that.percent;
        }

        @Override
        public int hashCode() {
            return Objects.hash(account, ticketId, clock, round, percent);
        }
    }
}
