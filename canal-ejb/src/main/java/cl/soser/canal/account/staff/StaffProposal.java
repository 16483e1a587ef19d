package cl.soser.canal.account.staff;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import cl.soser.canal.person.EmailNormalizer;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** What one person wants an account of staff to be; another confirms or rejects it. */
@Entity
@Table(name = "staff_proposal")
@NamedQuery(
        name = StaffProposal.WAITING,
        query =
                """
                SELECT p FROM StaffProposal p WHERE p.state = :state
                ORDER BY p.id\
                """)
@NamedQuery(
        name = StaffProposal.OF_MAILBOX,
        query = "SELECT COUNT(p) FROM StaffProposal p WHERE p.waitingKey = :key")
class StaffProposal {

    static final String OF_MAILBOX = "StaffProposal.ofMailbox";
    static final String WAITING = "StaffProposal.waiting";

    enum State {
        PROPUESTA,
        CONFIRMADA,
        RECHAZADA
    }

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "staff_proposal")
    @SequenceGenerator(
            name = "staff_proposal",
            sequenceName = "staff_proposal_seq",
            allocationSize = 50)
    private Long id;

    @Version private int version;

    @Column(name = "account_id", updatable = false)
    private Long account;

    @Column(updatable = false)
    private String email;

    @Column(name = "display_name", updatable = false)
    private String displayName;

    @Column(updatable = false)
    private String roles;

    @Column(updatable = false)
    private String areas;

    @Column(name = "institution_code", updatable = false)
    private String institution;

    @Column(name = "given_roles", updatable = false)
    private String given;

    @Column(updatable = false)
    private boolean reactivates;

    @Column(name = "resets_factor", updatable = false)
    private boolean resetsFactor;

    @Enumerated(STRING)
    private State state;

    @Column(name = "proposed_by", updatable = false)
    private long proposedBy;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    /** Its mailbox while it waits, so that two cannot wait at once. */
    @Column(name = "waiting_key")
    private String waitingKey;

    protected StaffProposal() {
        // for JPA
    }

    private StaffProposal(String email, String displayName, StaffRights rights, Set<String> given) {
        this.email = email.strip();
        this.displayName = displayName.strip();
        this.roles = joined(rights.roles());
        this.areas = joined(rights.areas());
        this.institution = rights.institution();
        this.given = joined(given);
        this.state = State.PROPUESTA;
        this.waitingKey = EmailNormalizer.of(email);
    }

    /**
     * @param given the roles that need a second person
     */
    static StaffProposal invitation(InviteStaffCommand staff, Set<String> given) {
        return new StaffProposal(staff.email(), staff.displayName(), staff.rights(), given);
    }

    static StaffProposal change(
            Account account, String displayName, StaffRights rights, Set<String> given) {
        StaffProposal proposal = new StaffProposal(account.getEmail(), displayName, rights, given);
        proposal.account = account.getId();
        return proposal;
    }

    static StaffProposal reactivation(Account account, Set<String> given) {
        StaffRights rights =
                new StaffRights(
                        account.getRoles(),
                        account.getAreas(),
                        account.getInstitutionCode().orElse(null));
        StaffProposal proposal = change(account, account.getDisplayName(), rights, given);
        proposal.reactivates = true;
        return proposal;
    }

    /** The second factor is taken away; who may give its roles of two decides on it. */
    static StaffProposal factorReset(Account account) {
        Set<String> ofTwo = new TreeSet<>(account.getRoles());
        ofTwo.retainAll(Role.BY_TWO);
        StaffProposal proposal = reactivation(account, ofTwo);
        proposal.reactivates = false;
        proposal.resetsFactor = true;
        return proposal;
    }

    StaffProposal by(long person, Instant now) {
        proposedBy = person;
        proposedAt = now;
        return this;
    }

    /** By another person than who proposed it, and than whom it is about. */
    void confirm(long person, Instant now) {
        if (person == proposedBy || account != null && account == person) {
            throw new NotAllowedException("staff.proposal.own");
        }
        decide(State.CONFIRMADA, person, now);
    }

    /** By another person, or withdrawn by who proposed it. */
    void reject(long person, Instant now) {
        decide(State.RECHAZADA, person, now);
    }

    private void decide(State decision, long person, Instant now) {
        if (state != State.PROPUESTA) {
            throw new NotAllowedException("staff.proposal.decided");
        }
        state = decision;
        waitingKey = null;
        decidedBy = person;
        decidedAt = now;
    }

    private static String joined(Collection<String> codes) {
        return String.join(" ", new TreeSet<>(codes));
    }

    private static Set<String> parted(String codes) {
        return codes.isEmpty() ? Set.of() : Set.of(codes.split(" "));
    }

    Long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    /** Null for an invitation. */
    Long getAccount() {
        return account;
    }

    String getEmail() {
        return email;
    }

    String getDisplayName() {
        return displayName;
    }

    StaffRights getRights() {
        return new StaffRights(parted(roles), parted(areas), institution);
    }

    Set<String> getGiven() {
        return parted(given);
    }

    boolean isReactivation() {
        return reactivates;
    }

    boolean isFactorReset() {
        return resetsFactor;
    }

    long getProposedBy() {
        return proposedBy;
    }

    Instant getProposedAt() {
        return proposedAt;
    }
}
