package cl.soser.canal.contract;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;

/**
 * The terms of a contract as its form has them.
 *
 * @param validUntil its last day; null while none is known
 * @param everySchool it covers all establishments of its institutions that no other contract names
 * @param institutions codes of those it serves
 */
public record ContractContent(
        @NotBlank @Size(max = 120) String label,
        @NotNull LocalDate validFrom,
        LocalDate validUntil,
        boolean everySchool,
        @NotEmpty Set<String> institutions)
        implements Serializable {

    public ContractContent {
        institutions = institutions == null ? Set.of() : Set.copyOf(institutions);
    }

    boolean isInForce(LocalDate day) {
        return !validFrom.isAfter(day) && (validUntil == null || !validUntil.isBefore(day));
    }

    boolean meets(ContractContent other) {
        return (other.validUntil == null || !validFrom.isAfter(other.validUntil))
                && (validUntil == null || !other.validFrom.isAfter(validUntil));
    }
}
