package cl.soser.canal.sla;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Input: a day without work.
 *
 * @param territories SUBDERE codes separated by "|"; null for a national one
 */
public record AddHolidayCommand(
        @NotNull LocalDate date,
        @NotBlank @Size(max = 120) String name,
        @NotNull HolidayScope scope,
        @Pattern(regexp = "\\d{1,5}(\\|\\d{1,5})*") @Size(max = 300) String territories)
        implements Serializable {

    public AddHolidayCommand {
        name = name == null ? null : name.strip();
        territories = territories == null || territories.isBlank() ? null : territories.strip();
    }

    /** Years farther away are typing errors. */
    public static final int FIRST_YEAR = 2000;

    public static final int LAST_YEAR = 2100;

    boolean isInTime() {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    /** The codes of its territories; none where it is national. */
    List<String> codes() {
        return territories == null ? List.of() : List.of(territories.split("\\|"));
    }

    /** A territorial holiday has territories, with as many digits as their kind. */
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
