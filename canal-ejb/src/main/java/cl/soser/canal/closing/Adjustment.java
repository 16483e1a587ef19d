package cl.soser.canal.closing;

import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.ticket.StepKind;
import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A later difference of a closed month: a figure of a report, or a datum of a listed request. It is
 * shown beside the report, which does not change; a later adjustment continues from it.
 */
@Entity
@Table(name = "month_adjustment")
@NamedQuery(
        name = Adjustment.OF_REPORT,
        query =
                """
                SELECT a FROM Adjustment a
                WHERE a.close = :close AND a.institution = :institution ORDER BY a.id""")
@NamedQuery(
        name = Adjustment.OF_CLOSE,
        query = "SELECT a FROM Adjustment a WHERE a.close = :close ORDER BY a.id")
class Adjustment {

    static final String OF_REPORT = "Adjustment.ofReport";
    static final String OF_CLOSE = "Adjustment.ofClose";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "month_adjustment")
    @SequenceGenerator(name = "month_adjustment", sequenceName = "month_adjustment_seq")
    private Long id;

    @Column(name = "close_id")
    private long close;

    @Column(name = "institution_code")
    private String institution;

    @Column(name = "round_number")
    private int round;

    @Column(name = "found_at")
    private Instant foundAt;

    @Column(name = "ticket_number")
    private String number;

    private String what;

    @Column(name = "value_before")
    private String before;

    @Column(name = "value_after")
    private String after;

    @Enumerated(EnumType.STRING)
    private StepKind why;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "account_id")
    private Long account;

    protected Adjustment() {
        // for JPA
    }

    /**
     * Of a figure.
     *
     * @param institution whose report it changes
     * @param what its path: section, code where there is one, name
     */
    Adjustment(
            long close,
            String institution,
            int round,
            Instant foundAt,
            String what,
            String before,
            String after) {
        this.close = close;
        this.institution = institution;
        this.round = round;
        this.foundAt = foundAt;
        this.what = what;
        this.before = before;
        this.after = after;
    }

    /** Of a request. */
    Adjustment of(String ticketNumber, StepKind kind, Instant happenedAt, Long by) {
        number = ticketNumber;
        why = kind;
        changedAt = happenedAt;
        account = by;
        return this;
    }

    /** The public form, without names. */
    JsonObject toJson() {
        return new CanonicalJson()
                .text("fecha", CanonicalJson.instant(foundAt))
                .text("solicitud", number)
                .text("dato", what)
                .text("antes", before)
                .text("despues", after)
                .text("causa", why == null ? null : why.name())
                .text("hecho", CanonicalJson.instant(changedAt))
                .build();
    }

    boolean isOfFigure() {
        return number == null;
    }

    String getInstitution() {
        return institution;
    }

    int getRound() {
        return round;
    }

    Instant getFoundAt() {
        return foundAt;
    }

    String getNumber() {
        return number;
    }

    String getWhat() {
        return what;
    }

    String getBefore() {
        return before;
    }

    String getAfter() {
        return after;
    }

    StepKind getWhy() {
        return why;
    }

    Instant getChangedAt() {
        return changedAt;
    }

    Long getAccount() {
        return account;
    }
}
