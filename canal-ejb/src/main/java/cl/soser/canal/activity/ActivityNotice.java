package cl.soser.canal.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** A notice that an activity is late; its key makes it unique for each planned day. */
@Entity
@Table(name = "activity_notice")
class ActivityNotice {

    @EmbeddedId private Key key;

    @Column(name = "told_at")
    private Instant toldAt;

    protected ActivityNotice() {
        // for JPA
    }

    ActivityNotice(Activity activity, long account, Instant toldAt) {
        this.key = new Key(activity.getId(), activity.getPlannedOn(), account);
        this.toldAt = toldAt;
    }

    @Embeddable
    static class Key implements Serializable {

        @Column(name = "activity_id")
        private long activity;

        @Column(name = "notice_day")
        private LocalDate day;

        @Column(name = "account_id")
        private long account;

        protected Key() {
            // for JPA
        }

        Key(long activity, LocalDate day, long account) {
            this.activity = activity;
            this.day = day;
            this.account = account;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && activity == that.activity
                    && account == that.account
                    && day.equals(that.day);
        }

        @Override
        public int hashCode() {
            return Objects.hash(activity, day, account);
        }
    }
}
