package cl.soser.canal.right.intake;

import cl.soser.canal.right.OpenRightCommand;
import cl.soser.canal.right.RightAsker;
import cl.soser.canal.right.RightHolder;
import cl.soser.canal.right.RightKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;

/**
 * What the person of a ticket asks. Who that is, the ticket knows: it is neither shown nor sent.
 *
 * @param submissionKey of the form; sent twice it opens one case
 * @param text what was said; may be null
 * @param address of the letter; asked of somebody without a mailbox, else null
 */
public record TicketRightCommand(
        @NotBlank @Size(min = 20, max = 64) String submissionKey,
        @NotNull RightKind kind,
        @NotNull @Valid RightHolder holder,
        @Size(max = 4000) String text,
        @Size(max = 300) String address) {

    OpenRightCommand by(RightAsker asker) {
        return new OpenRightCommand(submissionKey, kind, asker, holder, text, Map.of(), Set.of());
    }
}
