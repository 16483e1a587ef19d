package cl.soser.canal.phone;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** An agent of the exchange, by code, and the account here. */
@Entity
@Table(name = "phone_agent")
@NamedQuery(name = PhoneAgent.ALL, query = "SELECT a FROM PhoneAgent a ORDER BY a.code")
@NamedQuery(
        name = PhoneAgent.KNOWN,
        query = "SELECT a.code FROM PhoneAgent a WHERE a.code IN :codes")
public class PhoneAgent {

    static final String ALL = "PhoneAgent.all";
    public static final String KNOWN = "PhoneAgent.known";

    @Id private String code;

    @Column(name = "account_id")
    private Long account;

    @Version private int version;

    protected PhoneAgent() {
        // for JPA
    }

    public PhoneAgent(String code) {
        this.code = code;
    }

    /** Null if the agent is unknown here. */
    public void belongTo(Long staff) {
        account = staff;
    }

    String getCode() {
        return code;
    }

    Long getAccount() {
        return account;
    }
}
