package cl.soser.canal.inbound.address;

import java.util.Optional;

/**
 * The mails we sent, identified by data that only their recipients know. The package that sends
 * them implements it.
 */
public interface SentMailLookup {

    /**
     * A mail of ours.
     *
     * @param ticketNumber null where it is about none
     * @param toCitizen whether an answer to it is the citizen's
     */
    record SentMail(long id, String ticketNumber, boolean toCitizen) {}

    /**
     * @param messageId without brackets
     */
    Optional<SentMail> find(String messageId);

    /** It failed for good; the recipient must be informed in another way. */
    void bounced(long id, String words);
}
