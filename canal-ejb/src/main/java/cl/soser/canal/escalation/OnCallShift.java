package cl.soser.canal.escalation;

import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A shift: from when until when a person is on call. */
@Entity
@Table(name = "on_call_shift")
@NamedQuery(
        name = OnCallShift.AT,
        query =
                """
                SELECT s FROM OnCallShift s
                WHERE s.startsAt <= :now AND s.endsAt > :now
                ORDER BY s.id""")
@NamedQuery(
        name = OnCallShift.MEETING,
        query =
                """
                SELECT s FROM OnCallShift s
                WHERE s.account = :account AND s.startsAt < :until AND s.endsAt > :from""")
@NamedQuery(
        name = OnCallShift.COMING,
        query =
                """
                SELECT NEW cl.soser.canal.escalation.OnCallShiftRow(
                    s.id, s.account, a.displayName, a.email, s.telephone, s.startsAt, s.endsAt)
                FROM OnCallShift s JOIN Account a ON a.id = s.account
                WHERE s.endsAt > :now
                ORDER BY s.startsAt, s.id""")
class OnCallShift {

    static final String AT = "OnCallShift.at";
    static final String MEETING = "OnCallShift.meeting";
    static final String COMING = "OnCallShift.coming";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "on_call_shift")
    @SequenceGenerator(
            name = "on_call_shift",
            sequenceName = "on_call_shift_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "account_id")
    private long account;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private String telephone;

    @Version private int version;

    protected OnCallShift() {
        // for JPA
    }

    OnCallShift(long account, Instant startsAt, Instant endsAt, String telephone) {
        this.account = account;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
        this.telephone = telephone;
    }

    long account() {
        return account;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    String telephone() {
        return telephone;
    }
}
