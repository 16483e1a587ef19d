package cl.soser.canal.right.register;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;

/**
 * What went wrong with personal data.
 *
 * @param noticedAt from then on the clock runs
 * @param peopleCount how many people; null while unknown
 * @param sensitive whether health or other sensitive data are among them
 * @param children whether data of under-14s are
 */
public record DataBreachContent(
        @NotNull @PastOrPresent Instant noticedAt,
        @NotBlank @Size(max = 4000) String happened,
        @NotBlank @Size(max = 2000) String categories,
        @Min(0) Long peopleCount,
        boolean sensitive,
        boolean children,
        @NotBlank @Size(max = 2000) String consequences,
        @NotBlank @Size(max = 2000) String measures)
        implements Serializable {

    /** The law wants the people told too. */
    public boolean mustTellPeople() {
        return sensitive || children;
    }
}
