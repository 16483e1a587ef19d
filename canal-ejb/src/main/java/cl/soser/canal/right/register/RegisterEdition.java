package cl.soser.canal.right.register;

import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** What an entry said from one change to the next; it never changes. */
@Entity
@Table(name = "register_edition")
@NamedQuery(
        name = RegisterEdition.OF_ENTRY,
        query = "SELECT e FROM RegisterEdition e WHERE e.entry = :entry ORDER BY e.edition DESC")
@NamedQuery(
        name = RegisterEdition.IN_FORCE,
        query =
                """
                SELECT e FROM RegisterEdition e, RegisterEntry r
                WHERE r.id = e.entry AND r.edition = e.edition AND r.kind = :kind
                ORDER BY r.id""")
class RegisterEdition {

    static final String OF_ENTRY = "RegisterEdition.ofEntry";
    static final String IN_FORCE = "RegisterEdition.inForce";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "register_edition")
    @SequenceGenerator(
            name = "register_edition",
            sequenceName = "register_edition_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "entry_id", updatable = false)
    private long entry;

    @Column(updatable = false)
    private int edition;

    @Column(updatable = false)
    private String purpose;

    @Column(name = "data_categories", updatable = false)
    private String categories;

    @Column(updatable = false)
    private String people;

    @Column(updatable = false)
    private String ground;

    @Column(updatable = false)
    private String recipients;

    @Column(name = "kept_for", updatable = false)
    private String keptFor;

    @Column(updatable = false)
    private String safeguards;

    @Column(name = "edited_by", updatable = false)
    private Long editedBy;

    @Column(name = "edited_at", updatable = false)
    private Instant editedAt;

    @Column(updatable = false)
    private String reason;

    protected RegisterEdition() {
        // for JPA
    }

    RegisterEdition(
            long entry,
            int edition,
            RegisterEntryContent content,
            long editedBy,
            Instant editedAt,
            String reason) {
        this.entry = entry;
        this.edition = edition;
        this.purpose = content.purpose().strip();
        this.categories = content.categories();
        this.people = content.people();
        this.ground = content.ground();
        this.recipients = content.recipients();
        this.keptFor = content.keptFor();
        this.safeguards = content.safeguards();
        this.editedBy = editedBy;
        this.editedAt = editedAt;
        this.reason = reason;
    }

    RegisterEntryContent content(String title) {
        return new RegisterEntryContent(
                title, purpose, categories, people, ground, recipients, keptFor, safeguards);
    }

    long getEntry() {
        return entry;
    }

    int getEdition() {
        return edition;
    }

    Long getEditedBy() {
        return editedBy;
    }

    Instant getEditedAt() {
        return editedAt;
    }

    String getReason() {
        return reason;
    }
}
