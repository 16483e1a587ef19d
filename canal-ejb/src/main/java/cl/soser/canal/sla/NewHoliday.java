package cl.soser.canal.sla;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A day without work, as somebody notes it.
 *
 * @param territories SUBDERE codes parted by "|"; null for a national one
 */
public record NewHoliday(
        @NotNull LocalDate date,
        @NotBlank @Size(max = 120) String name,
        @NotNull HolidayScope scope,
        @Pattern(regexp = "\\d{1,5}(\\|\\d{1,5})*") @Size(max = 300) String territories)
        implements Serializable {

    public NewHoliday {
        name = name == null ? null : name.strip();
        territories = territories == null || territories.isBlank() ? null : territories.strip();
    }

    /** A territory is named where there is one, and has as many digits as its kind. */
    boolean isSound() {
        if (scope == HolidayScope.NACIONAL) {
            return territories == null;
        }
        int digits =
                switch (scope) {
                    case REGION -> 2;
                    case PROVINCIA -> 3;
                    default -> 5;
                };
        return territories != null
                && territories.matches("\\d{" + digits + "}(\\|\\d{" + digits + "})*");
    }
}
