package cl.soser.canal.field;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** A notice about a day's silent schools; its key makes it unique. */
@Entity
@Table(name = "duty_notice")
@NamedQuery(
        name = DutyNotice.NOTIFIED,
        query =
                """
                SELECT n.key.account FROM DutyNotice n
                WHERE n.key.day = :day AND n.key.kind = :kind""")
class DutyNotice {

    static final String NOTIFIED = "DutyNotice.notified";

    @EmbeddedId private DutyNoticeId key;
    private int schools;

    @Column(name = "told_time")
    private Instant notifiedAt;

    protected DutyNotice() {
        // for JPA
    }

    DutyNotice(long account, DutyMissed.Kind kind, LocalDate day, int schools, Instant notifiedAt) {
        this.key = new DutyNoticeId(account, kind, day);
        this.schools = schools;
        this.notifiedAt = notifiedAt;
    }

    @Embeddable
    static class DutyNoticeId implements Serializable {

        @Column(name = "account_id")
        private long account;

        @Enumerated(EnumType.STRING)
        private DutyMissed.Kind kind;

        @Column(name = "duty_day")
        private LocalDate day;

        protected DutyNoticeId() {
            // for JPA
        }

        DutyNoticeId(long account, DutyMissed.Kind kind, LocalDate day) {
            this.account = account;
            this.kind = kind;
            this.day = day;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof DutyNoticeId that
                    && account == that.account
                    && kind == that.kind
                    && day.equals(that.day);
        }

        @Override
        public int hashCode() {
            return Objects.hash(account, kind, day);
        }
    }
}
