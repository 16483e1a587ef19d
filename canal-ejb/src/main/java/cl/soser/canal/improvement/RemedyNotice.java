package cl.soser.canal.improvement;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** Somebody was told of an action; its key is what makes it told once for each of its days. */
@Entity
@Table(name = "remedy_notice")
class RemedyNotice {

    @EmbeddedId private Key key;

    @Column(name = "told_at")
    private Instant toldAt;

    protected RemedyNotice() {
        // for JPA
    }

    RemedyNotice(
            long remedy, RemediesToTell.Kind kind, LocalDate day, long account, Instant toldAt) {
        this.key = new Key(remedy, kind, day, account);
        this.toldAt = toldAt;
    }

    @Embeddable
    static class Key implements Serializable {

        @Column(name = "remedy_id")
        private long remedy;

        @Enumerated(STRING)
        private RemediesToTell.Kind kind;

        @Column(name = "notice_day")
        private LocalDate day;

        @Column(name = "account_id")
        private long account;

        protected Key() {
            // for JPA
        }

        Key(long remedy, RemediesToTell.Kind kind, LocalDate day, long account) {
            this.remedy = remedy;
            this.kind = kind;
            this.day = day;
            this.account = account;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && remedy == that.remedy
                    && kind == that.kind
                    && account == that.account
                    && day.equals(that.day);
        }

        @Override
        public int hashCode() {
            return Objects.hash(remedy, kind, day, account);
        }
    }
}
