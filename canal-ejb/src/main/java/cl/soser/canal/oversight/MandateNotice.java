package cl.soser.canal.oversight;

import cl.soser.canal.shared.NoticeKey;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A notice about a requirement; its key makes it unique for each date of the requirement. */
@Entity
@Table(name = "mandate_notice")
class MandateNotice {

    @EmbeddedId
    @AttributeOverride(name = "subject", column = @Column(name = "mandate_id"))
    private NoticeKey key;

    @Column(name = "told_at")
    private Instant toldAt;

    protected MandateNotice() {
        // for JPA
    }

    MandateNotice(MandatesToTell.Line line, long account, Instant toldAt) {
        this.key = key(line, account);
        this.toldAt = toldAt;
    }

    static NoticeKey key(MandatesToTell.Line line, long account) {
        return new NoticeKey(line.mandate(), line.kind(), line.due(), account);
    }
}
