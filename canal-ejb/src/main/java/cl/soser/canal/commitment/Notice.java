package cl.soser.canal.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/**
 * A reminder that was sent to a person. Its table's primary key, the attribute {@code key} with
 * {@code subject}, {@code day} and {@code account}, makes it unique on any number of servers.
 */
@MappedSuperclass
public abstract class Notice {

    @Column(name = "told_at")
    private Instant notifiedAt;

    protected Notice() {
        // for JPA
    }

    protected Notice(Instant notifiedAt) {
        this.notifiedAt = notifiedAt;
    }

    /** The primary key. */
    public abstract Object key();
}
