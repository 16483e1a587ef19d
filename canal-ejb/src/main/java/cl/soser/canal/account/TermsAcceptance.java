package cl.soser.canal.account;

import cl.soser.canal.person.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Which text of the terms of use a person accepted, and when. Rows are only added. */
@Entity
@Table(name = "terms_acceptance")
public class TermsAcceptance {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "terms_acceptance")
    @SequenceGenerator(
            name = "terms_acceptance",
            sequenceName = "terms_acceptance_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "terms_version")
    private String termsVersion;

    @Column(name = "text_hash")
    private String textHash;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    /** For the persistence provider. */
    protected TermsAcceptance() {}

    /**
     * @param textHash SHA-256 of the text that was shown, so that the version cannot be rewritten
     *     behind it
     */
    public TermsAcceptance(Person person, String termsVersion, String textHash, Instant now) {
        this.personId = person.getId();
        this.termsVersion = termsVersion;
        this.textHash = textHash;
        this.acceptedAt = now;
    }
}
