package cl.soser.canal.macro;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;

/**
 * A macro as its owner writes it.
 *
 * @param roles who is offered it
 */
public record MacroContent(
        @NotBlank @Size(max = 60) String name,
        @NotBlank @Size(max = 200) String purpose,
        @NotEmpty List<String> roles,
        @NotEmpty @Size(max = 8) @Valid List<MacroStepContent> acts)
        implements Serializable {

    public MacroContent {
        roles = roles == null ? List.of() : List.copyOf(roles);
        acts = acts == null ? List.of() : List.copyOf(acts);
    }
}
