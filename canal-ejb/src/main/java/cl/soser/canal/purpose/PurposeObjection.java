package cl.soser.canal.purpose;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody does not want their data used for a purpose; who it is, or a contact as a hash. */
@Entity
@Table(name = "purpose_objection")
@NamedQuery(
        name = PurposeObjection.STANDING,
        query =
                """
                SELECT COUNT(o) FROM PurposeObjection o
                WHERE o.purpose = :purpose AND (o.person = :person OR o.contact IN :contacts)""")
class PurposeObjection {

    static final String STANDING = "PurposeObjection.standing";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "purpose_objection")
    @SequenceGenerator(
            name = "purpose_objection",
            sequenceName = "purpose_objection_seq",
            allocationSize = 50)
    private Long id;

    @Enumerated(STRING)
    @Column(name = "purpose_code", updatable = false)
    private Purpose purpose;

    @Column(name = "person_id", updatable = false)
    private Long person;

    @Column(name = "contact_hash", updatable = false)
    private String contact;

    @Column(name = "stated_at", updatable = false)
    private Instant statedAt;

    protected PurposeObjection() {
        // for JPA
    }

    PurposeObjection(Purpose purpose, Long person, String contact, Instant statedAt) {
        this.purpose = purpose;
        this.person = person;
        this.contact = contact;
        this.statedAt = statedAt;
    }
}
