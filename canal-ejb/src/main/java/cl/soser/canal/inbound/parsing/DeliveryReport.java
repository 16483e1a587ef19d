package cl.soser.canal.inbound.parsing;

import java.util.List;

/**
 * A mail server's report about a mail of ours.
 *
 * @param failed for good; otherwise it may still arrive
 * @param words the server's, in one line
 * @param messageIds that the report names
 */
public record DeliveryReport(boolean failed, String words, List<String> messageIds) {

    public DeliveryReport {
        messageIds = List.copyOf(messageIds);
    }
}
