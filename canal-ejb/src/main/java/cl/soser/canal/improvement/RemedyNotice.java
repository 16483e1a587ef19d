package cl.soser.canal.improvement;

import cl.soser.canal.shared.NoticeKey;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A notice about an action; its key makes it unique for each date of the action. */
@Entity
@Table(name = "remedy_notice")
class RemedyNotice {

    @EmbeddedId
    @AttributeOverride(name = "subject", column = @Column(name = "remedy_id"))
    private NoticeKey key;

    @Column(name = "told_at")
    private Instant toldAt;

    protected RemedyNotice() {
        // for JPA
    }

    RemedyNotice(
            long remedy, RemediesToTell.Kind kind, LocalDate day, long account, Instant toldAt) {
        this.key = new NoticeKey(remedy, kind, day, account);
        this.toldAt = toldAt;
    }
}
