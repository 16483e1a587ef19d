package cl.soser.canal.escalation;

import cl.soser.canal.person.ValidPhone;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A shift to note.
 *
 * @param area null for all areas
 * @param ordinal who is called first has the lowest
 */
public record OnCallShiftCommand(
        long account,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @NotBlank @ValidPhone @Size(max = 30) String telephone,
        @Size(max = 30) String area,
        @Min(1) @Max(9) int ordinal) {

    /** For all areas, and first. */
    public static OnCallShiftCommand ofAll(
            long account, Instant startsAt, Instant endsAt, String telephone) {
        return new OnCallShiftCommand(account, startsAt, endsAt, telephone, null, 1);
    }
}
