package cl.soser.canal.reader;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A named reader said that a ticket need not be restricted; the reader of words learns from it. */
@Entity
@Table(name = "restriction_correction")
public class RestrictionCorrection {

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "restriction_correction")
    @SequenceGenerator(
            name = "restriction_correction",
            sequenceName = "restriction_correction_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "ticket_id", updatable = false)
    private long ticketId;

    @Enumerated(STRING)
    @Column(updatable = false)
    private RestrictedMatter matter;

    @Column(name = "account_id", updatable = false)
    private long account;

    @Column(name = "corrected_at", updatable = false)
    private Instant correctedAt;

    protected RestrictionCorrection() {
        // for JPA
    }

    /**
     * @param matter for which it was restricted
     */
    public RestrictionCorrection(
            long ticketId, RestrictedMatter matter, long account, Instant correctedAt) {
        this.ticketId = ticketId;
        this.matter = matter;
        this.account = account;
        this.correctedAt = correctedAt;
    }

    public long getTicketId() {
        return ticketId;
    }

    public RestrictedMatter getMatter() {
        return matter;
    }
}
