package cl.soser.canal.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;

/** A matter that people follow until it is settled. */
@MappedSuperclass
public abstract class FollowUp {

    @Version private int version;

    @Column(name = "created_by")
    private Long createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    protected FollowUp() {
        // for JPA
    }

    /**
     * @param by who recorded it; null for the system
     */
    protected FollowUp(Long by, Instant now) {
        this.createdBy = by;
        this.createdAt = now;
    }

    /** What people call it by: the number they say aloud. */
    public abstract Long getId();

    public abstract CommitmentType type();

    public final CommitmentRef ref() {
        return new CommitmentRef(getId(), version);
    }

    public int getVersion() {
        return version;
    }

    /** Null for the system. */
    public Long getCreatedBy() {
        return createdBy;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
