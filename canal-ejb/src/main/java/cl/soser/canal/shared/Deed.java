package cl.soser.canal.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Instant;

/** Who did something, when, and with which note: the common part of all history lines. */
@Embeddable
public class Deed implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "account_id")
    private Long account;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String note;

    protected Deed() {
        // for JPA
    }

    /**
     * @param account null where the system did it
     * @param note null for no words
     */
    public Deed(Long account, String note, Instant happenedAt) {
        this.account = account;
        this.note = note;
        this.happenedAt = happenedAt;
    }

    /** Null where the system did it. */
    public Long account() {
        return account;
    }

    public String note() {
        return note;
    }

    public Instant happenedAt() {
        return happenedAt;
    }
}
