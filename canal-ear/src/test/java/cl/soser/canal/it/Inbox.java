package cl.soser.canal.it;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Puts mails, byte by byte, into the mailbox that the channel reads. */
public final class Inbox {

    private Inbox() {}

    /** In this order. */
    public static void put(String... mails) {
        Properties properties = new Properties();
        properties.put("mail.imap.port", System.getenv("CANAL_TEST_IMAP_PORT"));
        Session session = Session.getInstance(properties);
        try (Store store = session.getStore("imap")) {
            store.connect("127.0.0.1", "entrada@canal.example", "x");
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                Message[] all = new Message[mails.length];
                for (int i = 0; i < mails.length; i++) {
                    byte[] raw = mails[i].replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
                    all[i] = new MimeMessage(session, new ByteArrayInputStream(raw));
                }
                inbox.appendMessages(all);
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
