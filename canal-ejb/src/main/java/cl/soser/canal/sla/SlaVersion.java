package cl.soser.canal.sla;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The terms in force for tickets that enter from its decision or its day on, until the next
 * version: of those that have begun the last one decided.
 */
@Entity
@Table(name = "sla_version")
@NamedQuery(
        name = SlaVersion.NUMBERS,
        query = "SELECT v.number FROM SlaVersion v ORDER BY v.number")
@NamedQuery(
        name = SlaVersion.IN_FORCE,
        query =
                """
                SELECT MAX(v.number) FROM SlaVersion v
                WHERE v.validFrom IS NULL OR v.validFrom <= :now""")
@NamedQuery(name = SlaVersion.NEWEST, query = "SELECT MAX(v.number) FROM SlaVersion v")
@NamedQuery(
        name = SlaVersion.TO_COME,
        query = "SELECT v FROM SlaVersion v WHERE v.validFrom > :now ORDER BY v.number")
@NamedQuery(
        name = SlaVersion.DECIDED,
        query =
                """
                SELECT v FROM SlaVersion v
                WHERE v.number > 0
                ORDER BY v.number DESC""")
class SlaVersion {

    static final String NUMBERS = "SlaVersion.numbers";
    static final String IN_FORCE = "SlaVersion.inForce";
    static final String TO_COME = "SlaVersion.toCome";
    static final String NEWEST = "SlaVersion.newest";
    static final String DECIDED = "SlaVersion.decided";

    @Id
    @Column(name = "version_number")
    private int number;

    @Column(name = "decided_at")
    private Instant decidedAt;

    /** Null if it holds from its decision. */
    @Column(name = "valid_from")
    private Instant validFrom;

    @Column(name = "account_id")
    private Long account;

    private String reason;

    @ElementCollection
    @CollectionTable(name = "sla_contract_term", joinColumns = @JoinColumn(name = "version_number"))
    private Set<ContractTerm> contract = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "sla_internal_term", joinColumns = @JoinColumn(name = "version_number"))
    private Set<InternalTerm> internal = new HashSet<>();

    @Column(name = "reserve_percent")
    private int reservePercent;

    @ElementCollection
    @CollectionTable(name = "sla_stage_share", joinColumns = @JoinColumn(name = "version_number"))
    private Set<StageShare> shares = new HashSet<>();

    protected SlaVersion() {
        // for JPA
    }

    SlaVersion(SlaTerms terms, long account, String reason, Instant decidedAt) {
        this(terms, account, reason, decidedAt, null);
    }

    /**
     * @param validFrom null if it holds from its decision
     */
    SlaVersion(SlaTerms terms, long account, String reason, Instant decidedAt, Instant validFrom) {
        this.validFrom = validFrom;
        this.number = terms.version();
        this.account = account;
        this.reason = reason;
        this.decidedAt = decidedAt;
        terms.contract().forEach((motive, term) -> contract.add(new ContractTerm(motive, term)));
        terms.internal().forEach((of, term) -> internal.add(new InternalTerm(of, term)));
        this.reservePercent = terms.shares().reservePercent();
        terms.shares().parts().forEach((stage, part) -> shares.add(new StageShare(stage, part)));
    }

    SlaTerms terms() {
        Map<String, Duration> byMotive =
                contract.stream()
                        .collect(Collectors.toMap(ContractTerm::motive, ContractTerm::term));
        Map<SlaTerms.StageOfArea, Duration> byStage = new HashMap<>();
        internal.forEach(one -> byStage.put(one.of(), one.term()));
        Map<InternalStage, Integer> parts =
                shares.stream().collect(Collectors.toMap(StageShare::stage, StageShare::part));
        return new SlaTerms(number, byMotive, byStage, new StageShares(reservePercent, parts));
    }

    int number() {
        return number;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    /** Null if it holds from its decision. */
    Instant validFrom() {
        return validFrom;
    }

    Long account() {
        return account;
    }

    String reason() {
        return reason;
    }
}
