package cl.soser.canal.oversight;

import cl.soser.canal.attachment.AttachmentRow;
import cl.soser.canal.response.Answer;
import cl.soser.canal.ticket.TicketMessage;
import java.util.List;
import java.util.Map;

/**
 * A sent answer beside what was asked.
 *
 * @param detail what the citizen wrote
 * @param messages the messages before it left
 * @param files that went with it
 * @param names of the accounts involved
 */
public record SentAnswerDetails(
        Answer answer,
        String detail,
        List<TicketMessage> messages,
        List<AttachmentRow> files,
        Map<Long, String> names) {

    public SentAnswerDetails {
        messages = List.copyOf(messages);
        files = List.copyOf(files);
    }

    public String name(Long account) {
        return account == null ? null : names.get(account);
    }
}
