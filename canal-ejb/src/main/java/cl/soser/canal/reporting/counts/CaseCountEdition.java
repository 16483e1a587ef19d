package cl.soser.canal.reporting.counts;

import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * One count of a past month. Its sums are never changed: a later count is another edition, so that
 * a reader of this one always sees all of it.
 */
@Entity
@Table(name = "tally_edition")
class CaseCountEdition {

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "tally_edition")
    @SequenceGenerator(
            name = "tally_edition",
            sequenceName = "tally_edition_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "month_start")
    private LocalDate month;

    protected CaseCountEdition() {
        // for JPA
    }

    CaseCountEdition(YearMonth month) {
        this.month = month.atDay(1);
    }

    Long getId() {
        return id;
    }
}
