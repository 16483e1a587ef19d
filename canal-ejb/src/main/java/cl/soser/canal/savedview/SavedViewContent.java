package cl.soser.canal.savedview;

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
public record SavedViewContent(
        @NotBlank @Size(max = LONGEST_NAME) String name,
        @NotNull ViewAudience audience,
        String code)
        implements Serializable {

    /** A tab has no room for more. */
    public static final int LONGEST_NAME = 40;

    public static SavedViewContent own(String name) {
        return new SavedViewContent(name, ViewAudience.PRIVADA, null);
    }

    /** Whether its name is read as it is written: nothing in it is unseen, or turns it around. */
    boolean isPlain() {
        return name.codePoints()
                .noneMatch(
                        one ->
                                Character.isISOControl(one)
                                        || Character.getType(one) == Character.FORMAT
                                        || Character.getType(one) == Character.LINE_SEPARATOR
                                        || Character.getType(one) == Character.PARAGRAPH_SEPARATOR);
    }

    @AssertTrue
    public boolean isWhole() {
        return (audience == ViewAudience.PRIVADA) == (code == null);
    }
}
