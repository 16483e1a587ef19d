package cl.soser.canal.inbound;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Input: the ticket for a mail.
 *
 * @param number of the ticket in any of its spellings
 * @param citizens the ticket's own citizen wrote it, who will see it there; otherwise it is an
 *     internal note
 * @param reason why it is theirs although another mailbox sent it; null where it is not needed
 * @param reopen the closed ticket goes back to work, as they ask for it
 */
public record JoinMailCommand(
        @NotBlank @Size(max = 30) String number,
        boolean citizens,
        @Size(max = 400) String reason,
        boolean reopen) {

    public JoinMailCommand {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    static JoinMailCommand note(String number) {
        return new JoinMailCommand(number, false, null, false);
    }
}
