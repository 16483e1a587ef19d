package cl.soser.canal.right;

import cl.soser.canal.purpose.Purpose;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What somebody asks about personal data.
 *
 * @param submissionKey of the form; sent twice it opens one case
 * @param text in the person's words; may be null where the kind says all
 * @param corrections what each field should be; of a rectification alone
 * @param purposes what the data should not serve; of an opposition alone
 */
public record OpenRightCommand(
        @NotBlank @Size(min = 20, max = 64) String submissionKey,
        @NotNull RightKind kind,
        @NotNull @Valid RightAsker asker,
        @NotNull @Valid RightHolder holder,
        @Size(max = 4000) String text,
        @NotNull Map<CorrectableField, String> corrections,
        @NotNull Set<Purpose> purposes) {

    public OpenRightCommand {
        text = RightAsker.text(text);
        Map<CorrectableField, String> some = new EnumMap<>(CorrectableField.class);
        corrections.forEach(
                (field, value) -> {
                    if (kind == RightKind.RECTIFICACION && RightAsker.text(value) != null) {
                        some.put(field, value.strip());
                    }
                });
        corrections = Map.copyOf(some);
        purposes = kind == RightKind.OPOSICION ? Set.copyOf(purposes) : Set.of();
    }

    /** A rectification says what to correct, an opposition what to stop. */
    @AssertTrue(message = "{cl.soser.canal.right.said}")
    public boolean isSaid() {
        return switch (kind == null ? RightKind.ACCESO : kind) {
            case RECTIFICACION -> text != null || !corrections.isEmpty();
            case OPOSICION -> text != null || !purposes.isEmpty();
            default -> true;
        };
    }

    @AssertTrue(message = "{cl.soser.canal.right.field}")
    public boolean isFitting() {
        return corrections.entrySet().stream().allMatch(one -> one.getKey().takes(one.getValue()));
    }

    /** Nobody opposes what an answer needs, or the account that they may close. */
    @AssertTrue(message = "{cl.soser.canal.right.purpose}")
    public boolean isOpposable() {
        return purposes.stream().allMatch(OpenRightCommand::isStoppable);
    }

    /** Whether the product stops that purpose for one person. */
    public static boolean isStoppable(Purpose purpose) {
        return purpose.asksRepresentative();
    }
}
