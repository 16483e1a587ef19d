package cl.soser.canal.correctiveaction;

import cl.soser.canal.response.ActionKind;
import cl.soser.canal.ticket.CauseKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * Input: a corrective action.
 *
 * @param cause the cause that it removes; null if unknown
 * @param ownerName who does it, as people call them
 * @param owner the responsible account
 */
public record CreateCorrectiveActionCommand(
        @NotNull ActionKind kind,
        @NotBlank @Size(max = 1000) String description,
        @Size(max = 2000) String cause,
        CauseKind causeKind,
        @NotBlank @Size(max = 120) String ownerName,
        long owner,
        @NotNull LocalDate dueOn)
        implements Serializable {

    public CreateCorrectiveActionCommand {
        description = description == null ? null : description.strip();
        cause = cause == null || cause.isBlank() ? null : cause.strip();
        ownerName = ownerName == null ? null : ownerName.strip();
    }
}
