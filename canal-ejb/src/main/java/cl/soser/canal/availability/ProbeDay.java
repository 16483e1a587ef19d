package cl.soser.canal.availability;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;

/**
 * How many checks a day had, and how many of them failed, including failures that are part of no
 * event.
 */
@Entity
@Table(name = "probe_day")
@NamedQuery(
        name = ProbeDay.BETWEEN,
        query = "SELECT d FROM ProbeDay d WHERE d.day >= :from AND d.day < :until")
class ProbeDay {

    static final String BETWEEN = "ProbeDay.between";

    @Id
    @Column(name = "day_on")
    private LocalDate day;

    private int checks;

    private int failed;

    protected ProbeDay() {
        // for JPA
    }

    ProbeDay(ProbeReport.Day report) {
        day = report.day();
        checks = report.checks();
        failed = report.failed();
    }

    /** A day only ever gets more; what comes late changes nothing. */
    void become(ProbeReport.Day report) {
        if (report.checks() > checks) {
            checks = report.checks();
            failed = report.failed();
        }
    }

    LocalDate getDay() {
        return day;
    }

    int getFailed() {
        return failed;
    }
}
