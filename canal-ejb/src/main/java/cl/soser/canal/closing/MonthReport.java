package cl.soser.canal.closing;

import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.YearMonth;

/** The report of a closed month for one institution, or for all of them together. */
@Entity
@Table(name = "month_report")
@NamedQuery(
        name = MonthReport.ONE,
        query =
                """
                SELECT r FROM MonthReport r JOIN FETCH r.close
                WHERE r.close.month = :month AND r.institution = :institution""")
@NamedQuery(
        name = MonthReport.OF_CLOSE,
        query = "SELECT r FROM MonthReport r WHERE r.close = :close ORDER BY r.id")
@NamedQuery(
        name = MonthReport.OF_INSTITUTION,
        query =
                """
                SELECT r FROM MonthReport r JOIN FETCH r.close
                WHERE r.institution = :institution ORDER BY r.close.month DESC""")
@NamedQuery(
        name = MonthReport.ALL,
        query =
                """
                SELECT r FROM MonthReport r JOIN FETCH r.close
                ORDER BY r.close.month DESC, r.id""")
@NamedQuery(
        name = MonthReport.NOT_MAILED,
        query =
                """
                SELECT r FROM MonthReport r JOIN FETCH r.close
                WHERE r.institution = :institution AND NOT EXISTS
                  (SELECT m.report FROM MailedReport m WHERE m.report = r.id)
                ORDER BY r.id""")
class MonthReport {

    static final String ONE = "MonthReport.one";
    static final String OF_CLOSE = "MonthReport.ofClose";
    static final String OF_INSTITUTION = "MonthReport.ofInstitution";
    static final String ALL = "MonthReport.all";
    static final String NOT_MAILED = "MonthReport.notMailed";

    /** The code of the report of all institutions together. */
    static final String WHOLE = "TODAS";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "month_report")
    @SequenceGenerator(name = "month_report", sequenceName = "month_report_seq")
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "close_id", updatable = false)
    private MonthClose close;

    @Column(name = "institution_code", updatable = false)
    private String institution;

    @Column(name = "institution_name", updatable = false)
    private String name;

    private int requests;
    private String hash = "";

    protected MonthReport() {
        // for JPA
    }

    MonthReport(MonthClose close, String institution, String name) {
        this.close = close;
        this.institution = institution;
        this.name = name;
    }

    /** Once, in the transaction that makes it. */
    void seal(int many, String sha256) {
        if (!hash.isEmpty()) {
            throw new IllegalStateException("sealed already");
        }
        requests = many;
        hash = sha256;
    }

    Long getId() {
        return id;
    }

    MonthClose getClose() {
        return close;
    }

    YearMonth getMonth() {
        return close.getMonth();
    }

    /** Its edition, which decides its sections and figures. */
    int getEdition() {
        return close.getEdition();
    }

    String getInstitution() {
        return institution;
    }

    boolean isWhole() {
        return WHOLE.equals(institution);
    }

    String getName() {
        return name;
    }

    int getRequests() {
        return requests;
    }

    /** SHA-256 of its canonical JSON, in 64 lower-case hexadecimal digits. */
    String getHash() {
        return hash;
    }
}
