package cl.soser.canal.personaldata;

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

/** Why a request, or all of a person, is kept for the time being. */
@Entity
@Table(name = "data_hold")
@NamedQuery(name = DataHold.BY_KEY, query = "SELECT h FROM DataHold h WHERE h.openKey = :key")
@NamedQuery(name = DataHold.SOMEBODY, query = "SELECT MIN(a.id) FROM Account a")
@NamedQuery(name = DataHold.LATEST, query = "SELECT h FROM DataHold h ORDER BY h.id DESC")
@NamedQuery(
        name = DataHold.HELD_TICKETS,
        query =
                """
                SELECT t.id FROM Ticket t, DataHold h
                WHERE t.id IN :tickets AND h.endedAt IS NULL
                  AND (h.ticket = t.id OR h.person = t.person.id)""")
@NamedQuery(
        name = DataHold.HELD_PERSONS,
        query =
                """
                SELECT h.person FROM DataHold h
                WHERE h.person IN :persons AND h.endedAt IS NULL""")
class DataHold {

    static final String BY_KEY = "DataHold.byKey";

    /** In whose name a restored backup repeats an order whose own it may not know. */
    static final String SOMEBODY = "DataHold.somebody";

    static final String LATEST = "DataHold.latest";
    static final String HELD_TICKETS = "DataHold.heldTickets";
    static final String HELD_PERSONS = "DataHold.heldPersons";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "data_hold")
    @SequenceGenerator(name = "data_hold", sequenceName = "data_hold_seq", allocationSize = 1)
    private Long id;

    @Column(name = "ticket_id", updatable = false)
    private Long ticket;

    @Column(name = "person_id", updatable = false)
    private Long person;

    /** The request of hers that the order named; null where a restored backup repeats it. */
    @Column(name = "named_ticket_id", updatable = false)
    private Long named;

    @Column(name = "open_key")
    private String openKey;

    @Column(updatable = false)
    private String reason;

    @Column(name = "placed_by", updatable = false)
    private long placedBy;

    @Column(name = "placed_at", updatable = false)
    private Instant placedAt;

    @Column(name = "ended_by")
    private Long endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_reason")
    private String endedReason;

    @Version private int version;

    protected DataHold() {
        // for JPA
    }

    private DataHold(String reason, long placedBy, Instant now) {
        this.reason = reason;
        this.placedBy = placedBy;
        this.placedAt = now;
    }

    static DataHold ofTicket(long ticket, String reason, long by, Instant now) {
        DataHold hold = new DataHold(reason, by, now);
        hold.ticket = ticket;
        hold.openKey = hold.key();
        return hold;
    }

    /**
     * @param named the request of hers that the order named
     */
    static DataHold ofPerson(long person, Long named, String reason, long by, Instant now) {
        DataHold hold = new DataHold(reason, by, now);
        hold.person = person;
        hold.named = named;
        hold.openKey = hold.key();
        return hold;
    }

    static DataHold ofTicket(long ticket, Instant at) {
        return ofTicket(ticket, null, 0, at);
    }

    static DataHold ofPerson(long person, Instant at) {
        return ofPerson(person, null, null, 0, at);
    }

    DataHold by(String why, long account) {
        reason = why;
        placedBy = account;
        return this;
    }

    /** By which there is one open of each. */
    String key() {
        return key(ticket, person);
    }

    /** Of all of a person, or where that is null of a request. */
    static String key(Long ticket, Long person) {
        return person == null ? "t" + ticket : "p" + person;
    }

    boolean isOpen() {
        return endedAt == null;
    }

    void end(String why, long by, Instant now) {
        endedReason = why;
        endedBy = by;
        endedAt = now;
        openKey = null;
    }

    Long getId() {
        return id;
    }

    Long getTicket() {
        return ticket;
    }

    /** By whose number people know it; null where none was named. */
    Long getNamed() {
        return ticket == null ? named : ticket;
    }

    Long getPerson() {
        return person;
    }

    String getReason() {
        return reason;
    }

    Instant getPlacedAt() {
        return placedAt;
    }

    long getPlacedBy() {
        return placedBy;
    }

    Instant getEndedAt() {
        return endedAt;
    }

    String getEndedReason() {
        return endedReason;
    }
}
