package cl.soser.canal.account;

import cl.soser.canal.person.EmailNormalizer;
import cl.soser.canal.person.Person;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.request.KeptEntityListener;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The right to sign in: an address, a password and roles. A citizen's account has a {@link Person}.
 * Every change that must end open sessions renews the session stamp, which each request compares
 * with the one its session was opened with.
 */
@Entity
@EntityListeners(KeptEntityListener.class)
@NamedQuery(name = Account.BY_EMAIL, query = "SELECT a FROM Account a WHERE a.emailKey = :emailKey")
@NamedQuery(
        name = Account.STAFF,
        query =
                """
                SELECT DISTINCT a
                FROM Account a JOIN a.roles r
                WHERE r <> 'CIUDADANO'
                """)
@NamedQuery(
        name = Account.OF_AREA,
        query =
                """
                SELECT DISTINCT a
                FROM Account a JOIN a.areas area JOIN a.roles r
                WHERE area = :area AND r = :role AND a.state = :active
                ORDER BY a.id""")
@NamedQuery(
        name = Account.WITH_ROLE,
        query =
                """
                SELECT DISTINCT a FROM Account a JOIN a.roles r
                WHERE r IN :roles AND a.state = :active
                ORDER BY a.id""")
@NamedQuery(
        name = Account.NAMES_WITH_ROLE,
        query =
                """
                SELECT DISTINCT a.id, a.displayName FROM Account a JOIN a.roles r
                WHERE r IN :roles AND a.state = :active
                ORDER BY a.displayName, a.id""")
@NamedQuery(
        name = Account.NAMES_OF_AREA_OR_WITH_ROLE,
        query =
                """
                SELECT DISTINCT a.id, a.displayName FROM Account a JOIN a.roles r
                    LEFT JOIN a.areas o
                WHERE a.state = :active AND (r IN :roles OR r = :member AND o = :area)
                ORDER BY a.displayName, a.id""")
@NamedQuery(
        name = Account.COUNT_WITH_ROLE,
        query =
                """
                SELECT COUNT(a) FROM Account a JOIN a.roles r
                WHERE (a.id = :account OR a.emailKey = :emailKey) AND r IN :roles""")
@NamedQuery(
        name = Account.NAMES,
        query = "SELECT a.id, a.displayName FROM Account a WHERE a.id IN :ids")
@NamedQuery(
        name = Account.NAMES_OF_STAFF,
        query =
                """
                SELECT DISTINCT a.id, a.displayName FROM Account a JOIN a.roles r
                WHERE a.id IN :ids AND r <> :citizen""")
@NamedQuery(
        name = Account.MANNED_AREAS,
        query =
                """
                SELECT DISTINCT area
                FROM Account a JOIN a.areas area JOIN a.roles r
                WHERE r = :role AND a.state = :active""")
@NamedQuery(
        name = Account.TAKING_CALLS,
        query =
                """
                SELECT DISTINCT a
                FROM Account a JOIN a.roles r
                WHERE r = 'OPERADOR' OR r = 'ADMINISTRADOR'
                """)
@NamedQuery(
        name = Account.AREAS,
        query = "SELECT r FROM Account a JOIN a.areas r WHERE a.id = :account")
@NamedQuery(
        name = Account.BY_NAME_WITH_ROLE,
        query =
                """
                SELECT DISTINCT a FROM Account a JOIN a.roles r
                WHERE r IN :roles AND a.state = :active
                ORDER BY a.displayName, a.id""")
@NamedQuery(
        name = Account.COUNT_STAFF_WITH_EMAIL,
        query =
                """
                SELECT COUNT(a) FROM Account a JOIN a.roles r
                WHERE a.emailKey LIKE :start ESCAPE '!' AND r <> 'CIUDADANO'
                  AND a.state = :active""")
@NamedQuery(
        name = Account.IDS_IN_AREAS,
        query =
                """
                SELECT DISTINCT a.id FROM Account a JOIN a.areas area JOIN a.roles r
                WHERE area IN :areas AND r = :role AND a.state = :active""")
public class Account {

    /** The people who may take calls. */
    public static final String TAKING_CALLS = "Account.takingCalls";

    static final String OF_AREA = "Account.ofArea";
    static final String WITH_ROLE = "Account.withRole";
    static final String NAMES_WITH_ROLE = "Account.namesWithRole";
    static final String NAMES_OF_AREA_OR_WITH_ROLE = "Account.namesOfAreaOrWithRole";
    static final String COUNT_WITH_ROLE = "Account.countWithRole";
    static final String NAMES = "Account.names";
    static final String NAMES_OF_STAFF = "Account.namesOfStaff";
    public static final String MANNED_AREAS = "Account.mannedAreas";
    public static final String AREAS = "Account.areas";
    public static final String STAFF = "Account.staff";
    public static final String BY_EMAIL = "Account.byEmail";
    public static final String BY_NAME_WITH_ROLE = "Account.byNameWithRole";
    public static final String COUNT_STAFF_WITH_EMAIL = "Account.countStaffWithEmail";
    public static final String IDS_IN_AREAS = "Account.idsInAreas";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account")
    @SequenceGenerator(name = "account", sequenceName = "account_seq", allocationSize = 50)
    private Long id;

    private String email;

    @Column(name = "email_key")
    private String emailKey;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    @Column(name = "email_verified_at")
    private Instant emailVerifiedAt;

    @Column(name = "session_stamp")
    private String sessionStamp;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "institution_code")
    private String institutionCode;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_sign_in_at")
    private Instant lastSignInAt;

    @Column(name = "password_changed_at")
    private Instant passwordChangedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @ElementCollection
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role_code")
    private Set<String> roles = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "account_area", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "area_code")
    private Set<String> areas = new HashSet<>();

    @Version private int version;

    /** For the persistence provider. */
    protected Account() {}

    private Account(String email, String displayName, AccountState state, Instant now) {
        this.email = email.strip();
        this.emailKey = EmailNormalizer.of(email);
        this.displayName = displayName.strip();
        this.state = state;
        this.createdAt = now;
        this.sessionStamp = SecretTokens.random();
    }

    /** A registered citizen who must still prove the mailbox. */
    public static Account registered(
            String email, String displayName, String passwordHash, Instant now) {
        Account account = new Account(email, displayName, AccountState.PENDIENTE, now);
        account.choosePassword(passwordHash, now);
        account.roles.add(Role.CIUDADANO);
        return account;
    }

    /** A person invited by an administrator; the invitation proves the mailbox. */
    public static Account invited(String email, String displayName, Instant now) {
        return new Account(email, displayName, AccountState.INVITADA, now);
    }

    /** A newer registration replaces one whose mailbox was not proved. */
    public void registerAgain(String displayName, String passwordHash, Instant now) {
        this.displayName = displayName.strip();
        choosePassword(passwordHash, now);
    }

    /** An administrator's invitation replaces a registration whose mailbox was not proved. */
    public void inviteInstead(String displayName, Instant now) {
        state = AccountState.INVITADA;
        passwordHash = null;
        roles.clear();
        this.displayName = displayName.strip();
        createdAt = now;
        endSessions();
    }

    /** The mailbox is proved, so the account opens. */
    public void activate(Instant now) {
        state = AccountState.ACTIVA;
        emailVerifiedAt = now;
    }

    /** Ends every session and refuses sign-in until reactivated. */
    public void deactivate() {
        state = AccountState.DESACTIVADA;
        endSessions();
    }

    /**
     * Its owner wants it no more: nobody signs in with it again, and its mailbox may open another.
     * Its data stay for the term of their class.
     */
    public void close(Instant now) {
        closedAt = now;
        passwordHash = null;
        emailKey = "cerrada-" + id;
        deactivate();
    }

    /** Its citizen closed it, once. */
    public boolean isClosed() {
        return closedAt != null;
    }

    /** Reactivates it; without a password the person needs a new invitation. */
    public void reactivate() {
        state = passwordHash == null ? AccountState.INVITADA : AccountState.ACTIVA;
    }

    public void choosePassword(String hash, Instant now) {
        passwordHash = hash;
        passwordChangedAt = now;
        endSessions();
    }

    /** Stores the same password with today's parameters; sessions continue. */
    public void strengthen(String hash) {
        passwordHash = hash;
    }

    public void moveTo(String newEmail, Instant now) {
        email = newEmail.strip();
        emailKey = EmailNormalizer.of(newEmail);
        emailVerifiedAt = now;
        endSessions();
    }

    public void endSessions() {
        sessionStamp = SecretTokens.random();
    }

    public void signedIn(Instant now) {
        lastSignInAt = now;
    }

    public void call(String name) {
        displayName = name.strip();
    }

    public void entrust(Set<String> newRoles, Set<String> newAreas, String institution) {
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
        areas.retainAll(newAreas);
        areas.addAll(newAreas);
        institutionCode = institution;
    }

    public void belongTo(Person person) {
        personId = person.getId();
    }

    public boolean isActive() {
        return state == AccountState.ACTIVA;
    }

    /** Whether a session that was opened under that stamp may go on. */
    public boolean admits(String stamp) {
        return isActive() && sessionStamp.equals(stamp);
    }

    /** Whether it has a role beyond that of a citizen. */
    public boolean isStaff() {
        return roles.stream().anyMatch(Role.OF_STAFF::contains);
    }

    public Long getId() {
        return id;
    }

    /** As typed, for sending mail. */
    public String getEmail() {
        return email;
    }

    public String getEmailKey() {
        return emailKey;
    }

    public String getPasswordHash() {
        return passwordHash;
    }

    public AccountState getState() {
        return state;
    }

    public String getDisplayName() {
        return displayName;
    }

    public String getSessionStamp() {
        return sessionStamp;
    }

    public Optional<String> getInstitutionCode() {
        return Optional.ofNullable(institutionCode);
    }

    /** The citizen's own data; staff have none. */
    public Optional<Long> getPersonId() {
        return Optional.ofNullable(personId);
    }

    public Set<String> getRoles() {
        return Set.copyOf(roles);
    }

    public Set<String> getAreas() {
        return Set.copyOf(areas);
    }

    public Optional<Instant> getLastSignInAt() {
        return Optional.ofNullable(lastSignInAt);
    }

    public int getVersion() {
        return version;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
