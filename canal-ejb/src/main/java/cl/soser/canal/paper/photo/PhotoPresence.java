package cl.soser.canal.paper.photo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** A person has a photograph on the screen; old rows are ignored. */
@Entity
@Table(name = "photo_presence")
@IdClass(PhotoPresence.PhotoPresenceId.class)
@NamedQuery(
        name = PhotoPresence.OTHERS,
        query =
                """
                SELECT p.photo, a.displayName FROM PhotoPresence p JOIN Account a ON a.id = p.account
                WHERE p.photo IN :photos AND p.account <> :me AND p.seenAt > :since
                ORDER BY a.displayName""")
class PhotoPresence {

    static final String OTHERS = "PhotoPresence.others";

    /** One person on one photograph. */
    static class PhotoPresenceId implements Serializable {

        private Long photo;
        private Long account;

        protected PhotoPresenceId() {
            // for JPA
        }

        PhotoPresenceId(long photo, long account) {
            this.photo = photo;
            this.account = account;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof PhotoPresenceId that
                    && photo.equals(that.photo)
                    && account.equals(that.account);
        }

        @Override
        public int hashCode() {
            return Objects.hash(photo, account);
        }
    }

    @Id
    @Column(name = "photo_id")
    private Long photo;

    @Id
    @Column(name = "account_id")
    private Long account;

    @Column(name = "seen_time")
    private Instant seenAt;

    protected PhotoPresence() {
        // for JPA
    }

    PhotoPresence(long photo, long account, Instant now) {
        this.photo = photo;
        this.account = account;
        this.seenAt = now;
    }

    void seen(Instant now) {
        seenAt = now;
    }
}
