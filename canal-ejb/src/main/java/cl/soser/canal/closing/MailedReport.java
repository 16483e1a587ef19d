package cl.soser.canal.closing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The record that a report was mailed. The report is its key, so it is mailed once. */
@Entity
@Table(name = "report_mailed")
class MailedReport {

    @Id
    @Column(name = "report_id")
    private Long report;

    @Column(name = "mailed_at")
    private Instant mailedAt;

    protected MailedReport() {
        // for JPA
    }

    MailedReport(Long report, Instant mailedAt) {
        this.report = report;
        this.mailedAt = mailedAt;
    }
}
