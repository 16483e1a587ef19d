package cl.soser.canal.sla;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.EAGER;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.shared.NotAllowedException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * New terms of the contract that one person proposes and another confirms; then they are a version.
 * The unique {@code open_key} lets one wait at a time.
 */
@Entity
@Table(name = "contract_term_proposal")
@NamedQuery(
        name = ContractTermProposal.NEWEST_FIRST,
        query = "SELECT p FROM ContractTermProposal p ORDER BY p.id DESC")
class ContractTermProposal {

    static final String NEWEST_FIRST = "ContractTermProposal.newestFirst";

    private static final int WAITS = 1;

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "contract_term_proposal")
    @SequenceGenerator(name = "contract_term_proposal", sequenceName = "contract_term_proposal_seq")
    private Long id;

    @Version private int version;

    @Enumerated(STRING)
    private ContractTermState state;

    @ElementCollection(fetch = EAGER)
    @CollectionTable(
            name = "contract_term_proposal_hours",
            joinColumns = @JoinColumn(name = "proposal_id"))
    private Set<ContractTerm> terms = new HashSet<>();

    @Column(name = "first_day", updatable = false)
    private LocalDate from;

    @Column(updatable = false)
    private String reason;

    @Column(name = "proposed_by", updatable = false)
    private Long proposedBy;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_reason")
    private String decidedReason;

    @Column(name = "version_number")
    private Integer slaVersion;

    @Column(name = "open_key")
    private Integer openKey;

    protected ContractTermProposal() {
        // for JPA
    }

    ContractTermProposal(
            Map<String, Integer> hours, LocalDate from, String reason, long account, Instant now) {
        hours.forEach((motive, one) -> terms.add(new ContractTerm(motive, Duration.ofHours(one))));
        this.from = from;
        this.reason = reason;
        this.proposedBy = account;
        this.proposedAt = now;
        this.state = ContractTermState.PROPUESTO;
        this.openKey = WAITS;
    }

    /** Another person agrees: they are that version. */
    void confirm(int versionNumber, long account, String why, Instant now) {
        requireAnother(account);
        end(ContractTermState.CONFIRMADO, account, why, now);
        slaVersion = versionNumber;
    }

    void requireAnother(long account) {
        requireWaiting();
        if (proposedBy == account) {
            throw new NotAllowedException("contractTerm.own");
        }
    }

    void reject(long account, String why, Instant now) {
        requireAnother(account);
        end(ContractTermState.RECHAZADO, account, why, now);
    }

    void withdraw(long account, String why, Instant now) {
        if (proposedBy != account) {
            throw new NotAllowedException("contractTerm.notOwn");
        }
        end(ContractTermState.RETIRADO, account, why, now);
    }

    private void end(ContractTermState next, long account, String why, Instant now) {
        requireWaiting();
        state = next;
        decidedBy = account;
        decidedAt = now;
        decidedReason = why;
        openKey = null;
    }

    private void requireWaiting() {
        if (state != ContractTermState.PROPUESTO) {
            throw new NotAllowedException("contractTerm.none");
        }
    }

    Long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    ContractTermState getState() {
        return state;
    }

    Map<String, Duration> terms() {
        return terms.stream().collect(Collectors.toMap(ContractTerm::motive, ContractTerm::term));
    }

    LocalDate getFrom() {
        return from;
    }

    String getReason() {
        return reason;
    }

    Long getProposedBy() {
        return proposedBy;
    }

    Instant getProposedAt() {
        return proposedAt;
    }

    /** Null while it waits. */
    Long getDecidedBy() {
        return decidedBy;
    }

    String getDecidedReason() {
        return decidedReason;
    }
}
