package cl.soser.canal.contract;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/** One row of a contract's table of fines. */
@Entity
@Table(name = "contract_fine")
@NamedQuery(
        name = Fine.OF,
        query =
                """
                SELECT f FROM Fine f WHERE f.contract = :code
                ORDER BY f.indicator, f.bandFrom DESC, f.fromMonth, f.id""")
@NamedQuery(name = Fine.REMOVE_ALL_OF, query = "DELETE FROM Fine x WHERE x.contract = :code")
@NamedQuery(name = Fine.ALL, query = "SELECT f FROM Fine f ORDER BY f.contract, f.id")
class Fine {

    static final String REMOVE_ALL_OF = "Fine.removeAllOf";
    static final String OF = "Fine.of";
    static final String ALL = "Fine.all";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "contract_fine")
    @SequenceGenerator(
            name = "contract_fine",
            sequenceName = "contract_fine_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "contract_code")
    private String contract;

    @Enumerated(STRING)
    @Column(name = "measure")
    private Indicator indicator;

    @Column(name = "band_from")
    private BigDecimal bandFrom;

    @Column(name = "band_until")
    private BigDecimal bandUntil;

    private BigDecimal amount;

    @Enumerated(STRING)
    private FineUnit unit;

    @Column(name = "from_month")
    private LocalDate fromMonth;

    @Column(name = "until_month")
    private LocalDate untilMonth;

    @Version private int version;

    protected Fine() {
        // for JPA
    }

    Fine(String contract, FineBand band) {
        this.contract = contract;
        this.indicator = band.indicator();
        this.bandFrom = band.from();
        this.bandUntil = band.until();
        this.amount = band.amount();
        this.unit = band.unit();
        this.fromMonth = band.fromMonth().atDay(1);
        this.untilMonth = band.untilMonth() == null ? null : band.untilMonth().atDay(1);
    }

    /** Its last month; the months before keep it. */
    void end(YearMonth last) {
        untilMonth = last.atDay(1);
    }

    FineBand band() {
        return new FineBand(
                indicator,
                bandFrom,
                bandUntil,
                amount,
                unit,
                YearMonth.from(fromMonth),
                untilMonth == null ? null : YearMonth.from(untilMonth));
    }

    Long getId() {
        return id;
    }

    String getContract() {
        return contract;
    }
}
