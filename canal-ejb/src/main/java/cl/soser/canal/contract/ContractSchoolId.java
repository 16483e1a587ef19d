package cl.soser.canal.contract;

import java.io.Serializable;
import java.util.Objects;

/** The key of a {@link ContractSchool}. */
class ContractSchoolId implements Serializable {

    private static final long serialVersionUID = 1L;

    private String contract;
    private Long school;

    ContractSchoolId() {
        // for JPA
    }

    ContractSchoolId(String contract, Long school) {
        this.contract = contract;
        this.school = school;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContractSchoolId key
                && Objects.equals(contract, key.contract)
                && Objects.equals(school, key.school);
    }

    @Override
    public int hashCode() {
        return Objects.hash(contract, school);
    }
}
