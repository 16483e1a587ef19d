package cl.soser.canal.closing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a report was mailed, once: the report is the key. */
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
