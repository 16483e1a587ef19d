package cl.soser.canal.contract;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** The tender the service is given under; a ticket belongs to the one in force when it entered. */
@Entity
@NamedQuery(name = Contract.ALL, query = "SELECT c FROM Contract c ORDER BY c.validFrom, c.code")
@NamedQuery(
        name = Contract.NAMING,
        query =
                """
                SELECT c FROM Contract c, ContractSchool s
                WHERE s.contract = c.code AND s.school = :school
                  AND c.validFrom <= :day AND (c.validUntil IS NULL OR c.validUntil >= :day)
                ORDER BY c.validFrom DESC, c.code""")
@NamedQuery(
        name = Contract.GENERAL,
        query =
                """
                SELECT c FROM Contract c
                WHERE c.everySchool = TRUE AND :institution MEMBER OF c.institutions
                  AND c.validFrom <= :day AND (c.validUntil IS NULL OR c.validUntil >= :day)
                ORDER BY c.validFrom DESC, c.code""")
@NamedQuery(
        name = Contract.BEGUN,
        query =
                """
                SELECT c FROM Contract c WHERE c.validFrom <= :day
                ORDER BY c.validFrom DESC, c.code""")
@NamedQuery(
        name = Contract.TICKETS,
        query = "SELECT COUNT(t) FROM Ticket t WHERE t.contract.code = :code")
@NamedQuery(
        name = Contract.LEFT,
        query =
                """
                SELECT COUNT(t), MIN(t.enteredAt), MAX(t.enteredAt) FROM Ticket t
                WHERE t.contract.code = :code
                  AND t.enteredAt >= :nowFrom AND t.enteredAt < :nowUntil
                  AND (t.enteredAt < :from OR t.enteredAt >= :until)""")
public class Contract {

    static final String ALL = "Contract.all";
    static final String NAMING = "Contract.naming";
    static final String GENERAL = "Contract.general";
    static final String BEGUN = "Contract.begun";
    static final String TICKETS = "Contract.tickets";
    static final String LEFT = "Contract.left";

    @Id private String code;
    private String label;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "every_school")
    private boolean everySchool;

    @ElementCollection
    @CollectionTable(
            name = "contract_institution",
            joinColumns = @JoinColumn(name = "contract_code"))
    @Column(name = "institution_code")
    private Set<String> institutions = new HashSet<>();

    @Version private int version;

    protected Contract() {
        // for JPA
    }

    Contract(String code, ContractContent text) {
        this.code = code;
        apply(text);
    }

    void apply(ContractContent text) {
        label = text.label().strip();
        validFrom = text.validFrom();
        validUntil = text.validUntil();
        everySchool = text.everySchool();
        institutions.clear();
        institutions.addAll(text.institutions());
    }

    ContractContent text() {
        return new ContractContent(label, validFrom, validUntil, everySchool, institutions);
    }

    public String getCode() {
        return code;
    }

    public String getLabel() {
        return label;
    }

    int getVersion() {
        return version;
    }
}
