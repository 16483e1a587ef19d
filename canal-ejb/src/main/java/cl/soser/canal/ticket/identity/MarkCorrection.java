package cl.soser.canal.ticket.identity;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.identity.IdentityKind;
import cl.soser.canal.identity.IdentitySpan;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A person said that words of a ticket's text are to be hidden, or need not be. */
@Entity
@NamedQuery(
        name = MarkCorrection.OF_TICKETS,
        query = "SELECT c FROM MarkCorrection c WHERE c.ticketId IN :tickets ORDER BY c.id")
@Table(name = "mark_correction")
public class MarkCorrection {

    static final String OF_TICKETS = "MarkCorrection.ofTickets";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "mark_correction")
    @SequenceGenerator(
            name = "mark_correction",
            sequenceName = "mark_correction_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "ticket_id", updatable = false)
    private long ticketId;

    @Enumerated(STRING)
    @Column(updatable = false)
    private TextPart part;

    @Enumerated(STRING)
    @Column(updatable = false)
    private IdentityKind kind;

    @Column(name = "first_letter", updatable = false)
    private int from;

    @Column(name = "end_letter", updatable = false)
    private int until;

    @Column(updatable = false)
    private boolean hides;

    @Column(name = "account_id", updatable = false)
    private long account;

    @Column(name = "corrected_at", updatable = false)
    private Instant correctedAt;

    protected MarkCorrection() {
        // for JPA
    }

    /**
     * @param hides false where the words need not be hidden
     */
    public MarkCorrection(
            long ticketId,
            TextPart part,
            IdentitySpan span,
            boolean hides,
            long account,
            Instant correctedAt) {
        this.ticketId = ticketId;
        this.part = part;
        this.kind = span.kind();
        this.from = span.from();
        this.until = span.until();
        this.hides = hides;
        this.account = account;
        this.correctedAt = correctedAt;
    }

    /** The marks after this correction: whatever it meets is as the person says. */
    List<IdentitySpan> applied(List<IdentitySpan> marks) {
        IdentitySpan mine = getSpan();
        List<IdentitySpan> rest = new ArrayList<>();
        for (IdentitySpan mark : marks) {
            if (!mark.meets(mine)) {
                rest.add(mark);
            } else if (hides) {
                mine =
                        new IdentitySpan(
                                kind,
                                Math.min(mine.from(), mark.from()),
                                Math.max(mine.until(), mark.until()));
            }
        }
        if (hides) {
            rest.add(mine);
        }
        rest.sort(Comparator.comparingInt(IdentitySpan::from));
        return rest;
    }

    public long getTicketId() {
        return ticketId;
    }

    public TextPart getPart() {
        return part;
    }

    public IdentitySpan getSpan() {
        return new IdentitySpan(kind, from, until);
    }

    public boolean isHiding() {
        return hides;
    }

    public long getAccount() {
        return account;
    }

    public Instant getCorrectedAt() {
        return correctedAt;
    }
}
