package cl.soser.canal.correctiveaction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * That an action was done.
 *
 * @param text what was done, in words its citizens read
 * @param noFileReason why no file shows it; null where one does
 */
public record CompleteActionCommand(
        @NotNull LocalDate on,
        @NotBlank @Size(max = 2000) String text,
        @Size(max = 500) String noFileReason) {

    public CompleteActionCommand {
        text = text == null ? null : text.strip();
        noFileReason = noFileReason == null || noFileReason.isBlank() ? null : noFileReason.strip();
    }
}
