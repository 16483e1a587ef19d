package cl.soser.canal.paper;

import cl.soser.canal.shared.NotAllowedException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;

/**
 * A sheet that is no longer blank. Blank ones have no row, so that a new booklet costs almost no
 * rows.
 */
@Entity
@Table(name = "sheet")
@NamedQuery(
        name = PaperSheet.OF_BOOKLETS,
        query = "SELECT s FROM PaperSheet s WHERE s.booklet IN :booklets ORDER BY s.folio")
@NamedQuery(
        name = PaperSheet.OF_TICKET,
        query = "SELECT s FROM PaperSheet s WHERE s.ticketId = :ticket")
@NamedQuery(
        name = PaperSheet.ROWS,
        query =
                """
                SELECT s.folio, s.state, s.reason, t.number, a.displayName, s.markedAt
                FROM PaperSheet s
                LEFT JOIN Ticket t ON t.id = s.ticketId
                LEFT JOIN Account a ON a.id = s.markedBy
                WHERE s.booklet = :booklet
                ORDER BY s.folio""")
public class PaperSheet implements Serializable {

    public static final String OF_TICKET = "PaperSheet.ofTicket";
    static final String ROWS = "PaperSheet.rows";
    static final String OF_BOOKLETS = "PaperSheet.ofBooklets";

    @Id private long folio;
    private long block;

    @Column(name = "booklet_id")
    private long booklet;

    @Enumerated(EnumType.STRING)
    private PaperSheetState state;

    private String reason;

    @Column(name = "ticket_id")
    private Long ticketId;

    @Column(name = "marked_by")
    private Long markedBy;

    @Column(name = "marked_time")
    private Instant markedAt;

    @Version private int version;

    protected PaperSheet() {}

    private PaperSheet(Folio folio, Booklet booklet) {
        this.folio = folio.number();
        this.block = Booklet.blockOf(this.folio);
        this.booklet = booklet.getId();
    }

    /** A blank sheet becomes a ticket. */
    static PaperSheet used(Folio folio, Booklet booklet, long ticketId, Long by, Instant now) {
        PaperSheet sheet = new PaperSheet(folio, booklet);
        sheet.become(PaperSheetState.USADA, null, by, now);
        sheet.ticketId = ticketId;
        return sheet;
    }

    /** A blank sheet is out of use, for a reason. */
    static PaperSheet outOfUse(
            Folio folio,
            Booklet booklet,
            PaperSheetState state,
            String reason,
            Long by,
            Instant now) {
        if (state != PaperSheetState.ANULADA && state != PaperSheetState.EXTRAVIADA) {
            throw new IllegalArgumentException("a sheet is put out of use as void or lost");
        }
        PaperSheet sheet = new PaperSheet(folio, booklet);
        sheet.become(state, reason, by, now);
        return sheet;
    }

    /** A lost sheet turned up with something written on it; why it was thought lost stays. */
    void found(long ticketId, Long by, Instant now) {
        if (state != PaperSheetState.EXTRAVIADA) {
            throw new NotAllowedException("paper.sheet." + state, getFolio().format());
        }
        become(PaperSheetState.USADA, reason, by, now);
        this.ticketId = ticketId;
    }

    private void become(PaperSheetState next, String why, Long by, Instant now) {
        this.state = next;
        this.reason = why;
        this.markedBy = by;
        this.markedAt = now;
    }

    public Folio getFolio() {
        return new Folio(folio);
    }

    public long getBooklet() {
        return booklet;
    }

    public PaperSheetState getState() {
        return state;
    }

    /** Null for a sheet that was never out of use. */
    public String getReason() {
        return reason;
    }

    /** Null unless used. */
    public Long getTicketId() {
        return ticketId;
    }

    public Long getMarkedBy() {
        return markedBy;
    }

    public Instant getMarkedAt() {
        return markedAt;
    }

    public int getVersion() {
        return version;
    }
}
