package cl.soser.canal.notification.outbox.gateway;

import cl.soser.canal.notification.template.MailHeader;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a failed delivery means for the message and for the mail server. */
public enum SmtpReply {
    /** This recipient or this text is refused for good: 5xx. */
    REFUSED,
    /** This message may pass later: 4xx. */
    LATER,
    /** The server is out of order or misconfigured; says nothing about the message. */
    OUTAGE;

    private static final Pattern CODE = Pattern.compile("^\\s*([245])\\d\\d(?:[ -]|$)");

    /** Reads the reply's number, which mail providers put at the start of their messages. */
    public static SmtpReply of(MessagingException failure) {
        for (Exception part = failure; part != null; part = next(part)) {
            if (part instanceof AddressException) {
                return REFUSED;
            }
            if (part instanceof AuthenticationFailedException || isOfOurSide(part)) {
                return OUTAGE;
            }
            String message = part.getMessage() == null ? "" : part.getMessage();
            Matcher code = CODE.matcher(message);
            if (code.find() && !message.strip().startsWith("421")) {
                return code.group(1).equals("5") ? REFUSED : LATER;
            }
        }
        return OUTAGE;
    }

    /** The server does not take us as a sender: every message would fail alike. */
    private static boolean isOfOurSide(Exception part) {
        String message = String.valueOf(part.getMessage()).strip();
        return part.getClass().getSimpleName().contains("SenderFailed")
                || message.startsWith("530")
                || message.startsWith("535");
    }

    private static Exception next(Exception part) {
        return part instanceof MessagingException mail ? mail.getNextException() : null;
    }

    /** The innermost words of the server, in one line, for the administrator. */
    public static String words(MessagingException failure) {
        String words = String.valueOf(failure.getMessage());
        for (Exception part = failure; part != null; part = next(part)) {
            if (part.getMessage() != null) {
                words = part.getMessage();
            }
        }
        return MailHeader.line(words, 400);
    }
}
