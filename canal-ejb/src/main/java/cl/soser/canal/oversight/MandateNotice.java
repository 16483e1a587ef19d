package cl.soser.canal.oversight;

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

/** Somebody was told of a requirement; its key is what makes it told once for each of its days. */
@Entity
@Table(name = "mandate_notice")
class MandateNotice {

    @EmbeddedId private Key key;

    @Column(name = "told_at")
    private Instant toldAt;

    protected MandateNotice() {
        // for JPA
    }

    MandateNotice(MandatesToTell.Line line, long account, Instant toldAt) {
        this.key = new Key(line.mandate(), line.kind(), line.due(), account);
        this.toldAt = toldAt;
    }

    @Embeddable
    static class Key implements Serializable {

        @Column(name = "mandate_id")
        private long mandate;

        @Enumerated(STRING)
        private MandatesToTell.Kind kind;

        @Column(name = "notice_day")
        private LocalDate day;

        @Column(name = "account_id")
        private long account;

        protected Key() {
            // for JPA
        }

        Key(long mandate, MandatesToTell.Kind kind, LocalDate day, long account) {
            this.mandate = mandate;
            this.kind = kind;
            this.day = day;
            this.account = account;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && mandate == that.mandate
                    && kind == that.kind
                    && account == that.account
                    && day.equals(that.day);
        }

        @Override
        public int hashCode() {
            return Objects.hash(mandate, kind, day, account);
        }
    }
}
