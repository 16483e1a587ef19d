package cl.soser.canal.activity;

import cl.soser.canal.commitment.Notice;
import cl.soser.canal.commitment.Reminder;
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
class ActivityNotice extends Notice {

    @EmbeddedId private ActivityNoticeId key;

    protected ActivityNotice() {
        // for JPA
    }

    ActivityNotice(Reminder reminder, long account, Instant notifiedAt) {
        super(notifiedAt);
        this.key = new ActivityNoticeId(reminder.subject(), reminder.day(), account);
    }

    @Override
    public Object key() {
        return key;
    }

    @Embeddable
    static class ActivityNoticeId implements Serializable {

        @Column(name = "activity_id")
        private long subject;

        @Column(name = "notice_day")
        private LocalDate day;

        @Column(name = "account_id")
        private long account;

        protected ActivityNoticeId() {
            // for JPA
        }

        ActivityNoticeId(long subject, LocalDate day, long account) {
            this.subject = subject;
            this.day = day;
            this.account = account;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ActivityNoticeId that
                    && subject == that.subject
                    && account == that.account
                    && day.equals(that.day);
        }

        @Override
        public int hashCode() {
            return Objects.hash(subject, day, account);
        }
    }
}
