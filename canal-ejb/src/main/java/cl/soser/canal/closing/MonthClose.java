package cl.soser.canal.closing;

import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** The closing of a month, once: its month is unique. Only the progress of the recount changes. */
@Entity
@Table(name = "month_close")
@NamedQuery(name = MonthClose.ALL, query = "SELECT c FROM MonthClose c ORDER BY c.month DESC")
@NamedQuery(name = MonthClose.OF_MONTH, query = "SELECT c FROM MonthClose c WHERE c.month = :month")
class MonthClose {

    static final String ALL = "MonthClose.all";
    static final String OF_MONTH = "MonthClose.ofMonth";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "month_close")
    @SequenceGenerator(name = "month_close", sequenceName = "month_close_seq")
    private Long id;

    @Column(name = "month_start", updatable = false)
    private LocalDate month;

    @Column(name = "closed_at", updatable = false)
    private Instant closedAt;

    @Column(name = "closed_by", updatable = false)
    private Long closedBy;

    @Column(name = "recounted_until")
    private Instant recountedUntil;

    private int rounds;

    @Column(name = "form", updatable = false)
    private int edition;

    @Version private int version;

    protected MonthClose() {
        // for JPA
    }

    /**
     * @param seenUntil by the server's own clock: later changes may be a difference
     */
    MonthClose(YearMonth month, Instant at, Long by, Instant seenUntil) {
        this.month = month.atDay(1);
        this.closedAt = at;
        this.closedBy = by;
        this.recountedUntil = seenUntil;
        this.edition = CanonicalReport.VERSION;
    }

    /** Held against the requests once more; of two at once, one fails. */
    int recounted(Instant seenUntil) {
        recountedUntil = seenUntil;
        rounds++;
        return rounds;
    }

    Long getId() {
        return id;
    }

    YearMonth getMonth() {
        return YearMonth.from(month);
    }

    Instant getClosedAt() {
        return closedAt;
    }

    Long getClosedBy() {
        return closedBy;
    }

    /** The edition of its reports. */
    int getEdition() {
        return edition;
    }

    Instant getRecountedUntil() {
        return recountedUntil;
    }
}
