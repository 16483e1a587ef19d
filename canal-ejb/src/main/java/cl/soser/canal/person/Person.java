package cl.soser.canal.person;

import cl.soser.canal.shared.Plain;
import cl.soser.canal.shared.language.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A citizen's identity and contact data, with or without an account. One human may have several
 * rows: they join in one account only after proof of the mailbox, never because a RUT or a
 * telephone is equal.
 */
@Entity
@NamedQuery(
        name = Person.UNCLAIMED,
        query =
                """
                SELECT p FROM Person p
                WHERE p.emailKey = :emailKey AND p.accountId IS NULL
                ORDER BY p.id
                """)
@NamedQuery(
        name = Person.OF_ACCOUNT,
        query = "SELECT p FROM Person p WHERE p.accountId = :account ORDER BY p.id")
@NamedQuery(
        name = Person.FIRST_OF_EMAIL,
        query = "SELECT MIN(p.id) FROM Person p WHERE p.emailKey = :address")
public class Person {

    public static final String UNCLAIMED = "Person.unclaimed";
    public static final String OF_ACCOUNT = "Person.ofAccount";
    public static final String FIRST_OF_EMAIL = "Person.firstOfEmail";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person")
    @SequenceGenerator(name = "person", sequenceName = "person_seq", allocationSize = 50)
    private Long id;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "first_names")
    private String firstNames;

    @Column(name = "last_names")
    private String lastNames;

    @Column(name = "folded_name")
    private String foldedName;

    @Enumerated(EnumType.STRING)
    @Column(name = "document_type")
    private DocumentType documentType;

    @Column(name = "rut_number")
    private Integer rutNumber;

    @Column(name = "document_number")
    private String documentNumber;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    @Enumerated(EnumType.STRING)
    @Column(name = "user_type")
    private UserType userType;

    private String mobile;

    private String landline;

    @Column(name = "comuna_code")
    private String comunaCode;

    @Column(name = "institution_code")
    private String institutionCode;

    private String email;

    @Column(name = "email_key")
    private String emailKey;

    @Column(name = "email_verified_at")
    private Instant emailVerifiedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "answer_channel")
    private AnswerChannel answerChannel;

    @Column(name = "postal_address")
    private String postalAddress;

    @Enumerated(EnumType.STRING)
    @Column(name = "reading_language")
    private Language readingLanguage;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "blocked_at")
    private Instant blockedAt;

    @Version private int version;

    /** For the persistence provider. */
    protected Person() {}

    /** A person without an account; the caller persists it. */
    public Person(PersonDetails details, Instant now) {
        this.createdAt = now;
        describe(details);
    }

    /** The same facts for the figures, of nobody: for a request whose person stays elsewhere. */
    public Person withoutIdentity() {
        Person left = new Person();
        left.firstNames = "";
        left.lastNames = "";
        left.foldedName = "";
        left.userType = userType;
        left.comunaCode = comunaCode;
        left.institutionCode = institutionCode;
        left.answerChannel = answerChannel;
        left.createdAt = createdAt;
        return left;
    }

    /** Updates the data; a new mailbox is unproved. */
    public void describe(PersonDetails details) {
        firstNames = details.firstNames().strip();
        lastNames = details.lastNames().strip();
        foldedName = cut(Plain.fold(firstNames + " " + lastNames));
        identify(details.identity().documentType(), details.identity().document());
        birthDate = details.birthDate();
        sex = details.sex();
        userType = details.userType();
        mobile = Phone.read(details.contact().mobile()).map(Phone::international).orElse(null);
        landline = Phone.read(details.contact().landline()).map(Phone::international).orElse(null);
        comunaCode = details.contact().comunaCode();
        institutionCode = details.institutionCode();
        answerChannel = details.contact().answerChannel();
        postalAddress = details.contact().postalAddress();
        write(details.contact().email());
    }

    /** Adds what was not told before; what is known stays as it is. */
    public void complete(PersonDetails told) {
        birthDate = birthDate == null ? told.birthDate() : birthDate;
        sex = sex == null ? told.sex() : sex;
        userType = userType == null ? told.userType() : userType;
        comunaCode = comunaCode == null ? told.contact().comunaCode() : comunaCode;
        institutionCode = institutionCode == null ? told.institutionCode() : institutionCode;
    }

    private void identify(DocumentType type, String document) {
        documentType = document == null ? null : type;
        rutNumber =
                documentType == null || documentType == DocumentType.PASAPORTE
                        ? null
                        : Rut.read(document).map(Rut::number).orElse(null);
        documentNumber = documentType == DocumentType.PASAPORTE ? document : null;
    }

    private void write(String newEmail) {
        String newKey = EmailNormalizer.of(newEmail);
        if (newKey == null || !newKey.equals(emailKey)) {
            emailVerifiedAt = null;
        }
        email = newEmail;
        emailKey = newKey;
    }

    private static String cut(String folded) {
        return folded.length() > 210 ? folded.substring(0, 210) : folded;
    }

    /** The mailbox is proved to be this account's. */
    public void joinTo(long account, Instant now) {
        accountId = account;
        emailVerifiedAt = now;
    }

    /** Belongs to an account whose mailbox is not proved yet. */
    public void registeredBy(long account) {
        accountId = account;
    }

    /** A mail sent there was read and answered from it. */
    public void mailboxProved(Instant now) {
        if (email != null) {
            emailVerifiedAt = now;
        }
    }

    public void moveTo(String newEmail, Instant now) {
        write(newEmail.strip());
        emailVerifiedAt = now;
    }

    /** She chose it on a page of ours; null for the usual Spanish. */
    public void readsIn(Language chosen) {
        readingLanguage = chosen;
    }

    /** Nothing is done with these data but keep them. */
    public void block(Instant now) {
        blockedAt = blockedAt == null ? now : blockedAt;
    }

    public void unblock() {
        blockedAt = null;
    }

    public boolean isBlocked() {
        return blockedAt != null;
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public Optional<Long> getAccountId() {
        return Optional.ofNullable(accountId);
    }

    public String getFirstNames() {
        return firstNames;
    }

    public String getLastNames() {
        return lastNames;
    }

    /** Of an erased person one mark, not one for each name. */
    public String getFullName() {
        return firstNames.startsWith("[") && firstNames.equals(lastNames)
                ? firstNames
                : firstNames + " " + lastNames;
    }

    public Optional<DocumentType> getDocumentType() {
        return Optional.ofNullable(documentType);
    }

    /** A RUT or an IPE; empty for a passport. */
    public Optional<Rut> getRut() {
        return Optional.ofNullable(rutNumber).map(Rut::of);
    }

    /** The document of any kind, formatted for people. */
    public Optional<String> getDocument() {
        return getRut().map(Rut::format).or(() -> Optional.ofNullable(documentNumber));
    }

    public Optional<LocalDate> getBirthDate() {
        return Optional.ofNullable(birthDate);
    }

    public Optional<Sex> getSex() {
        return Optional.ofNullable(sex);
    }

    /** Null until it is told. */
    public UserType getUserType() {
        return userType;
    }

    public Optional<Phone> getMobile() {
        return Phone.read(mobile);
    }

    public Optional<Phone> getLandline() {
        return Phone.read(landline);
    }

    public Optional<String> getComunaCode() {
        return Optional.ofNullable(comunaCode);
    }

    public Optional<String> getInstitutionCode() {
        return Optional.ofNullable(institutionCode);
    }

    public Optional<String> getEmail() {
        return Optional.ofNullable(email);
    }

    public Optional<String> getEmailKey() {
        return Optional.ofNullable(emailKey);
    }

    /** Whether this mailbox is proved; if not, mail to it is limited. */
    public boolean hasProvedMailbox() {
        return emailVerifiedAt != null;
    }

    /** The default for new requests; each request stores its own. */
    public AnswerChannel getAnswerChannel() {
        return answerChannel;
    }

    /** What she reads beside the usual Spanish; empty for Spanish alone. */
    public Optional<Language> getReadingLanguage() {
        return Optional.ofNullable(readingLanguage);
    }

    /** The address for letters; only for people who are answered by letter. */
    public Optional<String> getPostalAddress() {
        return Optional.ofNullable(postalAddress);
    }

    /** The initial values of a form. */
    public PersonDetails details() {
        return new PersonDetails(
                firstNames,
                lastNames,
                new Identity(documentType, getDocument().orElse(null)),
                birthDate,
                sex,
                userType,
                new ContactDetails(
                        getMobile().map(Phone::format).orElse(null),
                        getLandline().map(Phone::format).orElse(null),
                        comunaCode,
                        email,
                        answerChannel,
                        postalAddress),
                institutionCode);
    }
}
