package cl.soser.canal.contract;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/** The key of a {@link ContractTarget}. */
class ContractTargetId implements Serializable {

    private static final long serialVersionUID = 1L;

    private String contract;
    private Indicator indicator;
    private LocalDate fromMonth;

    ContractTargetId() {
        // for JPA
    }

    ContractTargetId(String contract, Indicator indicator, LocalDate fromMonth) {
        this.contract = contract;
        this.indicator = indicator;
        this.fromMonth = fromMonth;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContractTargetId key
                && Objects.equals(contract, key.contract)
                && indicator == key.indicator
                && Objects.equals(fromMonth, key.fromMonth);
    }

    @Override
    public int hashCode() {
        return Objects.hash(contract, indicator, fromMonth);
    }
}
