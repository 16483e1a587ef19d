package cl.soser.canal.right.answer;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Who answers what people ask about data that are used under a contract. */
@Entity
@Table(name = "contract_data_role")
@NamedQuery(
        name = ContractDataRole.ALL,
        query = "SELECT r FROM ContractDataRole r ORDER BY r.contract")
class ContractDataRole {

    static final String ALL = "ContractDataRole.all";

    @Id
    @Column(name = "contract_code")
    private String contract;

    @Enumerated(STRING)
    private RightHandling handling;

    @Column(name = "institution_email")
    private String email;

    @Version private int version;

    protected ContractDataRole() {
        // for JPA
    }

    ContractDataRole(String contract) {
        this.contract = contract;
        this.handling = RightHandling.RESPONDE;
    }

    void change(RightHandling how, String mailbox) {
        handling = how;
        email = mailbox;
    }

    String getContract() {
        return contract;
    }

    RightHandling getHandling() {
        return handling;
    }

    String getEmail() {
        return email;
    }

    int getVersion() {
        return version;
    }
}
