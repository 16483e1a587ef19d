package cl.soser.canal.requirement;

import cl.soser.canal.commitment.Notice;
import cl.soser.canal.commitment.NoticeId;
import cl.soser.canal.commitment.Reminder;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A notice about a requirement. */
@Entity
@Table(name = "mandate_notice")
class RequirementNotice extends Notice {

    @EmbeddedId
    @AttributeOverride(name = "subject", column = @Column(name = "mandate_id"))
    private NoticeId key;

    protected RequirementNotice() {
        // for JPA
    }

    RequirementNotice(Reminder reminder, long account, Instant notifiedAt) {
        super(notifiedAt);
        this.key = new NoticeId(reminder, account);
    }

    @Override
    public Object key() {
        return key;
    }
}
