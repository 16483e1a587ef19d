package cl.soser.canal.inbound.parsing;

import java.util.List;

/**
 * The parsed content of a mail.
 *
 * @param messageId null where it has none
 * @param answered Message-IDs it says it answers, the nearest first
 * @param sender the one mailbox it comes from, as compared; empty where there is none or several
 * @param recipients every address it was sent or delivered to
 * @param automatic no person wrote it
 * @param text legible, whole
 * @param report null unless it is a delivery report of a mail of ours
 */
public record ParsedMail(
        String messageId,
        List<String> answered,
        String sender,
        String senderName,
        String subject,
        List<String> recipients,
        boolean automatic,
        String text,
        List<ParsedMailFile> files,
        DeliveryReport report) {

    public ParsedMail {
        answered = List.copyOf(answered);
        recipients = List.copyOf(recipients);
        files = List.copyOf(files);
    }
}
