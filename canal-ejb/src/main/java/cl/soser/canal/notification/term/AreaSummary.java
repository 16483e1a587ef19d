package cl.soser.canal.notification.term;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** A sent summary of an area's day; its key makes it unique per person. */
@Entity
@Table(name = "area_summary")
@NamedQuery(
        name = AreaSummary.UNSENT,
        query =
                """
                SELECT DISTINCT a.id, area FROM Account a JOIN a.areas area JOIN a.roles r
                WHERE a.state = :active AND r = :role AND a.id NOT IN
                    (SELECT s.key.account FROM AreaSummary s
                     WHERE s.key.day = :today AND s.key.area = area)
                ORDER BY a.id""")
class AreaSummary {

    static final String UNSENT = "AreaSummary.unsent";

    @EmbeddedId private AreaSummaryId key;

    @Column(name = "sent_time")
    private Instant sentAt;

    protected AreaSummary() {
        // for JPA
    }

    AreaSummary(Long account, String area, LocalDate day, Instant sentAt) {
        this.key = new AreaSummaryId(account, area, day);
        this.sentAt = sentAt;
    }

    @Embeddable
    static class AreaSummaryId implements Serializable {

        @Column(name = "account_id")
        private Long account;

        @Column(name = "area_code")
        private String area;

        @Column(name = "summary_day")
        private LocalDate day;

        protected AreaSummaryId() {
            // for JPA
        }

        AreaSummaryId(Long account, String area, LocalDate day) {
            this.account = account;
            this.area = area;
            this.day = day;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof AreaSummaryId that
                    && account.equals(that.account)
                    && area.equals(that.area)
                    && day.equals(that.day);
        }

        @Override
        public int hashCode() {
            return Objects.hash(account, area, day);
        }
    }
}
