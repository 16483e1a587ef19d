package cl.soser.canal.shared.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A time in which no timer runs, so that no mail leaves and nobody is called. What restores a
 * database writes the row.
 */
@Entity
@Table(name = "quiet_period")
@NamedQuery(
        name = QuietPeriod.OPEN,
        query = "SELECT q FROM QuietPeriod q WHERE q.endedAt IS NULL ORDER BY q.id")
public class QuietPeriod {

    public static final String OPEN = "QuietPeriod.open";

    @Id private Long id;

    @Version private int version;

    private Instant since;

    private String reason;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_by")
    private Long endedBy;

    protected QuietPeriod() {
        // for JPA
    }

    public void end(Instant now, Long accountId) {
        endedAt = now;
        endedBy = accountId;
    }

    public Instant getSince() {
        return since;
    }

    /** Why, in words for the people of the channel. */
    public String getReason() {
        return reason;
    }
}
