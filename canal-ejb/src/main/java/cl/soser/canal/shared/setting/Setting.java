package cl.soser.canal.shared.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** A setting that was changed while the channel runs. */
@Entity
class Setting {

    @Id private String name;
    private String content;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version private int version;

    protected Setting() {
        // for JPA
    }

    Setting(String name) {
        this.name = name;
    }

    void becomes(String text, Instant now) {
        content = text;
        changedAt = now;
    }

    String getContent() {
        return content;
    }
}
