package cl.soser.canal.inbound;

import java.util.Optional;

/**
 * The mails we sent, known by what only whoever got them can name. Whoever sends them supplies it.
 */
public interface SentMails {

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

    /** It came back for good; whoever was to be told must be told in another way. */
    void bounced(long id, String words);
}
