package cl.soser.canal.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;

/** A past month whose sums are kept; whoever counts it anew holds its row. */
@Entity
@Table(name = "tally_month")
class TallyMonth {

    @Id
    @Column(name = "month_start")
    private LocalDate start;

    @Version private int version;

    protected TallyMonth() {
        // for JPA
    }

    TallyMonth(YearMonth month) {
        start = month.atDay(1);
    }

    YearMonth month() {
        return YearMonth.from(start);
    }
}
