package cl.soser.canal.contract;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The target of an indicator from a month on. The target of a past month never changes. */
@Entity
@Table(name = "contract_target")
@IdClass(ContractTargetId.class)
@NamedQuery(
        name = ContractTarget.ALL,
        query = "SELECT t FROM ContractTarget t ORDER BY t.contract, t.indicator, t.fromMonth")
@NamedQuery(
        name = ContractTarget.OF,
        query =
                """
                SELECT t FROM ContractTarget t WHERE t.contract = :code
                ORDER BY t.fromMonth, t.indicator""")
@NamedQuery(
        name = ContractTarget.REMOVE_ALL_OF,
        query = "DELETE FROM ContractTarget x WHERE x.contract = :code")
class ContractTarget {

    static final String REMOVE_ALL_OF = "ContractTarget.removeAllOf";
    static final String ALL = "ContractTarget.all";
    static final String OF = "ContractTarget.of";

    @Id
    @Column(name = "contract_code")
    private String contract;

    @Id
    @Enumerated(STRING)
    @Column(name = "measure")
    private Indicator indicator;

    @Id
    @Column(name = "from_month")
    private LocalDate fromMonth;

    private BigDecimal target;

    protected ContractTarget() {
        // for JPA
    }

    ContractTarget(String contract, Indicator indicator, LocalDate fromMonth, BigDecimal target) {
        this.contract = contract;
        this.indicator = indicator;
        this.fromMonth = fromMonth;
        this.target = target;
    }

    void become(BigDecimal newTarget) {
        target = newTarget;
    }

    String getContract() {
        return contract;
    }

    Indicator getIndicator() {
        return indicator;
    }

    LocalDate getFromMonth() {
        return fromMonth;
    }

    BigDecimal getTarget() {
        return target;
    }
}
