package cl.soser.canal.collaboration;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * What its form says of a view.
 *
 * @param code of the area or role it is shared with; null for a private one
 */
public record ViewText(
        @NotBlank @Size(max = 60) String name, @NotNull ViewAudience audience, String code)
        implements Serializable {

    public static ViewText own(String name) {
        return new ViewText(name, ViewAudience.PRIVADA, null);
    }

    @AssertTrue
    public boolean isWhole() {
        return (audience == ViewAudience.PRIVADA) == (code == null);
    }
}
