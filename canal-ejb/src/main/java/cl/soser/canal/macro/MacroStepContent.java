package cl.soser.canal.macro;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * One act of a macro.
 *
 * @param choice an urgency or the code of an area, where the kind has one
 * @param words text or reason, with variables in braces; null where the kind has none
 */
public record MacroStepContent(
        @NotNull MacroKind kind, @Size(max = 30) String choice, @Size(max = 1500) String words)
        implements Serializable {

    public MacroStepContent {
        choice = choice == null || choice.isBlank() ? null : choice.strip();
        words = words == null || words.isBlank() ? null : words.strip();
    }
}
