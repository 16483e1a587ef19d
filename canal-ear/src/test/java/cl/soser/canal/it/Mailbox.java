package cl.soser.canal.it;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/** What arrived for an address at the real mail server, as whole messages with their headers. */
public final class Mailbox {

    private Mailbox() {}

    /**
     * The first mail with those words, as soon as the server has brought it.
     *
     * @param round what makes the server look into its outbox; its timer does too
     */
    public static String first(String address, String words, Runnable round) {
        Instant end = Instant.now().plusSeconds(120);
        while (Instant.now().isBefore(end)) {
            round.run();
            for (String mail : of(address)) {
                if (mail.contains(words)) {
                    return mail;
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("no mail to " + address + " with " + words);
    }

    /** In the order of arrival; empty while nothing came. */
    public static List<String> of(String address) {
        Properties properties = new Properties();
        properties.put("mail.imap.port", System.getenv("CANAL_TEST_IMAP_PORT"));
        try (Store store = Session.getInstance(properties).getStore("imap")) {
            store.connect("127.0.0.1", address, address);
            List<String> mails = new ArrayList<>();
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                for (Message message : inbox.getMessages()) {
                    ByteArrayOutputStream whole = new ByteArrayOutputStream();
                    message.writeTo(whole);
                    mails.add(whole.toString(StandardCharsets.UTF_8));
                }
            }
            return mails;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
