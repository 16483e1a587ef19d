package cl.soser.canal.correctiveaction;

import cl.soser.canal.commitment.Notice;
import cl.soser.canal.commitment.NoticeId;
import cl.soser.canal.commitment.Reminder;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A notice about an action. */
@Entity
@Table(name = "remedy_notice")
class CorrectiveActionNotice extends Notice {

    @EmbeddedId
    @AttributeOverride(name = "subject", column = @Column(name = "remedy_id"))
    private NoticeId key;

    protected CorrectiveActionNotice() {
        // for JPA
    }

    CorrectiveActionNotice(Reminder reminder, long account, Instant notifiedAt) {
        super(notifiedAt);
        this.key = new NoticeId(reminder, account);
    }

    @Override
    public Object key() {
        return key;
    }
}
