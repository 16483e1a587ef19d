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

/**
 * A shift: from when until when a person is on call, for one area or for all. Where several are at
 * once, they are called in their order.
 */
@Entity
@Table(name = "on_call_shift")
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
                    s.id, s.account, a.displayName, a.email, s.telephone, s.startsAt, s.endsAt,
                    s.area, s.ordinal)
                FROM OnCallShift s JOIN Account a ON a.id = s.account
                WHERE s.endsAt > :now
                ORDER BY s.startsAt, s.ordinal, s.id""")
@NamedQuery(
        name = OnCallShift.BETWEEN,
        query =
                """
                SELECT s FROM OnCallShift s JOIN Account a ON a.id = s.account
                WHERE s.startsAt < :until AND s.endsAt > :from AND a.state = :active
                ORDER BY s.ordinal, s.startsAt, s.id""")
class OnCallShift {

    static final String MEETING = "OnCallShift.meeting";
    static final String COMING = "OnCallShift.coming";
    static final String BETWEEN = "OnCallShift.between";

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

    /** Null is for all areas. */
    @Column(name = "area_code")
    private String area;

    /** Who is called first has the lowest. */
    @Column(name = "call_order")
    private int ordinal;

    @Version private int version;

    protected OnCallShift() {
        // for JPA
    }

    OnCallShift(OnCallShiftCommand command) {
        this.account = command.account();
        this.startsAt = command.startsAt();
        this.endsAt = command.endsAt();
        this.telephone = command.telephone().strip();
        this.area = command.area();
        this.ordinal = command.ordinal();
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

    String area() {
        return area;
    }

    int ordinal() {
        return ordinal;
    }

    /** Whether it counts for this area. */
    boolean isFor(String one) {
        return area == null || area.equals(one);
    }
}
