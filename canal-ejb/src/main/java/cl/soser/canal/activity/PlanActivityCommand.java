package cl.soser.canal.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Input: an activity.
 *
 * @param audience for whom it is
 * @param ledBy who runs it, in words: they need no account
 * @param owner the responsible account
 */
public record PlanActivityCommand(
        @NotNull ActivityKind kind,
        @NotBlank @Size(max = 160) String title,
        @NotBlank @Size(max = 2000) String detail,
        @NotBlank @Size(max = 160) String audience,
        @NotBlank @Size(max = 160) String place,
        @NotBlank @Size(max = 160) String ledBy,
        @NotNull LocalDate plannedOn,
        long owner) {

    public PlanActivityCommand {
        title = strip(title);
        detail = strip(detail);
        audience = strip(audience);
        place = strip(place);
        ledBy = strip(ledBy);
    }

    private static String strip(String text) {
        return text == null ? null : text.strip();
    }
}
