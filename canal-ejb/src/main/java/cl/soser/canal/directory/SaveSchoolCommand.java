package cl.soser.canal.directory;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * What a person says of one establishment.
 *
 * @param code its number within the scheme, with or without leading zeros
 * @param checkDigit of an RBD, as published; empty or null where there is none
 * @param comunaCode five digits
 * @param latitude degrees, between the northern border and the pole; null together with longitude
 * @param enrolment pupils; null if unknown
 */
public record SaveSchoolCommand(
        @NotNull SchoolScheme scheme,
        @NotNull @Pattern(regexp = "0*[1-9]\\d{0,8}", message = "{school.code}") String code,
        @Pattern(regexp = "[0-9kK]?", message = "{school.digit}") String checkDigit,
        @NotBlank @Size(max = 160) String name,
        @NotBlank String comunaCode,
        @NotNull SchoolStatus status,
        boolean rural,
        @DecimalMin(value = "-89.999999", message = "{school.place}")
                @DecimalMax(value = "-17", message = "{school.place}")
                BigDecimal latitude,
        @DecimalMin(value = "-110", message = "{school.place}")
                @DecimalMax(value = "-53", message = "{school.place}")
                BigDecimal longitude,
        @Min(0) @Max(999_999) Integer enrolment) {

    /**
     * @param teaching kept from before; no form asks for it
     */
    SchoolFacts facts(String teaching) {
        return new SchoolFacts(
                scheme,
                code.replaceFirst("^0+", ""),
                scheme != SchoolScheme.RBD || checkDigit == null || checkDigit.isEmpty()
                        ? null
                        : checkDigit.toUpperCase(Locale.ROOT),
                name.strip(),
                comunaCode,
                status,
                rural,
                latitude,
                longitude,
                enrolment,
                teaching);
    }
}
