package cl.soser.canal.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The tender the service is given under; a ticket belongs to the one in force when it entered. */
@Entity
@NamedQuery(
        name = Contract.IN_FORCE,
        query =
                """
                SELECT c FROM Contract c
                WHERE c.validFrom <= :day AND (c.validUntil IS NULL OR c.validUntil >= :day)
                ORDER BY c.validFrom DESC""")
public class Contract {

    static final String IN_FORCE = "Contract.inForce";

    @Id private String code;
    private String label;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    private BigDecimal target;

    protected Contract() {
        // for JPA
    }

    public String getCode() {
        return code;
    }

    public String getLabel() {
        return label;
    }

    /** Share of answers in time below which the contract fines, as a fraction. */
    public BigDecimal getTarget() {
        return target;
    }
}
