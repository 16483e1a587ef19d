package cl.soser.canal.requirement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Input: a requirement of an institution.
 *
 * @param reference of the letter or mail, or null
 * @param owner the responsible account
 */
public record RegisterRequirementCommand(
        @NotNull RequirementKind kind,
        @NotNull @Pattern(regexp = "JUNAEB|JUNJI|INTEGRA") String institution,
        @NotBlank @Size(max = 160) String title,
        @NotBlank @Size(max = 4000) String detail,
        @Size(max = 80) String reference,
        @NotNull LocalDate receivedOn,
        @NotNull LocalDate dueOn,
        long owner) {

    public RegisterRequirementCommand {
        title = title == null ? null : title.strip();
        detail = detail == null ? null : detail.strip();
        reference = reference == null || reference.isBlank() ? null : reference.strip();
    }
}
