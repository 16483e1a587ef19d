package cl.soser.canal.notification.outbox;

import java.io.Serializable;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A message that staff must give a citizen.
 *
 * @param contact telephone, or postal address of a letter; empty where none is known
 * @param text what to say, as a letter would; without its links, which cannot be dictated
 */
public record CallDuty(
        MessageChannel way, String contact, String name, String subject, String text, Instant since)
        implements Serializable {

    private static final Pattern NUMBER = Pattern.compile("^\\[[^\\]]*] ");

    public boolean isLetter() {
        return way == MessageChannel.CARTA;
    }

    /** The number of the request, which the mail's subject begins with, is on the page already. */
    static CallDuty of(OutboundMessage message) {
        return new CallDuty(
                message.getChannel(),
                message.getRecipientAddress(),
                message.getRecipientName(),
                NUMBER.matcher(message.getSubject()).replaceFirst(""),
                message.getLetter().spoken().strip(),
                message.getCreatedAt());
    }
}
