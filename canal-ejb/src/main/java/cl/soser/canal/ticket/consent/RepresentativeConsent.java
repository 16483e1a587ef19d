package cl.soser.canal.ticket.consent;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.purpose.Purpose;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A representative said yes to a purpose, or withdrew it; the last statement holds. Statements are
 * never changed: they are the proof.
 */
@Entity
@Table(name = "representative_consent")
@NamedQuery(
        name = RepresentativeConsent.OF_TICKET,
        query =
                """
                SELECT c FROM RepresentativeConsent c WHERE c.ticketId = :ticket
                ORDER BY c.id DESC\
                """)
class RepresentativeConsent {

    static final String OF_TICKET = "RepresentativeConsent.ofTicket";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "representative_consent")
    @SequenceGenerator(
            name = "representative_consent",
            sequenceName = "representative_consent_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "ticket_id", updatable = false)
    private long ticketId;

    @Enumerated(STRING)
    @Column(name = "purpose_code", updatable = false)
    private Purpose purpose;

    @Column(updatable = false)
    private boolean given;

    @Column(name = "representative_name", updatable = false)
    private String name;

    @Enumerated(STRING)
    @Column(updatable = false)
    private Relation relation;

    @Column(name = "wording_version", updatable = false)
    private String wordingVersion;

    @Column(name = "wording_hash", updatable = false)
    private String wordingHash;

    @Column(updatable = false)
    private String network;

    @Column(name = "account_id", updatable = false)
    private Long account;

    @Column(name = "stated_at", updatable = false)
    private Instant statedAt;

    protected RepresentativeConsent() {
        // for JPA
    }

    /**
     * @param network where it was said, /24 or /48; null where it is not known
     * @param account who was signed in; null for whoever followed the request with a code
     */
    static RepresentativeConsent given(
            long ticketId,
            Purpose purpose,
            String name,
            Relation relation,
            String network,
            Long account,
            Instant at) {
        RepresentativeConsent statement = new RepresentativeConsent();
        statement.ticketId = ticketId;
        statement.purpose = purpose;
        statement.given = true;
        statement.name = name;
        statement.relation = relation;
        statement.wordingVersion = ConsentWording.of(purpose).version();
        statement.wordingHash = ConsentWording.of(purpose).hash();
        statement.network = network;
        statement.account = account;
        statement.statedAt = at;
        return statement;
    }

    /** By whoever follows the request: nobody is asked for more than for giving it. */
    RepresentativeConsent withdrawn(String where, Long by, Instant at) {
        RepresentativeConsent statement = given(ticketId, purpose, name, relation, where, by, at);
        statement.given = false;
        statement.wordingVersion = wordingVersion;
        statement.wordingHash = wordingHash;
        return statement;
    }

    Purpose getPurpose() {
        return purpose;
    }

    boolean isGiven() {
        return given;
    }

    String getName() {
        return name;
    }

    Relation getRelation() {
        return relation;
    }

    Instant getStatedAt() {
        return statedAt;
    }
}
