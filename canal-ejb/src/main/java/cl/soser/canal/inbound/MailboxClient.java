package cl.soser.canal.inbound;

import cl.soser.canal.inbound.address.MailboxSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.function.LongUnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads the mailbox. It never deletes or moves a mail; it marks a stored mail as seen. */
@ApplicationScoped
class MailboxClient {

    /** A mail of twenty-five megabytes of files is a third larger on its way. */
    static final int LARGEST = 40 * 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(MailboxClient.class.getName());
    private static final int MOST_IN_A_ROUND = 200;
    private static final String CONNECT_TIMEOUT = "10000";
    private static final String REPLY_TIMEOUT = "60000";

    @Inject MailboxSettings settings;

    /**
     * A mail as it lies in the mailbox.
     *
     * @param size as the server says, also where the end was cut
     * @param received null where the server does not say
     */
    record Found(long validity, long uid, byte[] raw, long size, boolean cut, Instant received) {}

    /** Makes a mail safe. */
    interface Taker {
        /** False if the limit is reached. */
        boolean take(Found mail);
    }

    /**
     * Hands over what lies there beyond the last one taken, in the order of arrival.
     *
     * @param lastOf the last number taken of a numbering
     * @return whether that was all
     */
    boolean read(LongUnaryOperator lastOf, Taker taker) throws MessagingException {
        try (Store store = session().getStore(protocol())) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            Folder folder = store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            try {
                return read(folder, lastOf, taker);
            } finally {
                // Without an expunge, which would delete mails that others marked as deleted.
                if (folder.isOpen()) {
                    folder.close(false);
                }
            }
        }
    }

    private boolean read(Folder folder, LongUnaryOperator lastOf, Taker taker)
            throws MessagingException {
        UIDFolder numbered = (UIDFolder) folder;
        long validity = numbered.getUIDValidity();
        long last = lastOf.applyAsLong(validity);
        // Asked beyond the end a server gives the last one again.
        Message[] there = numbered.getMessagesByUID(last + 1, UIDFolder.LASTUID);
        FetchProfile numbers = new FetchProfile();
        numbers.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(there, numbers);
        int taken = 0;
        for (Message message : there) {
            long uid = message == null ? 0 : numbered.getUID(message);
            if (uid <= last) {
                continue;
            }
            if (taken++ == MOST_IN_A_ROUND) {
                return false;
            }
            if (!take(message, validity, uid, taker)) {
                return true;
            }
        }
        return true;
    }

    private static boolean take(Message message, long validity, long uid, Taker taker)
            throws MessagingException {
        Found found;
        try {
            found = fetch(message, validity, uid);
        } catch (MessageRemovedException gone) {
            return true;
        } catch (IOException | MessagingException unreadable) {
            if (!message.getFolder().isOpen()) {
                throw new MessagingException("the mailbox hung up", unreadable);
            }
            LOG.log(Level.WARNING, "a mail cannot be fetched: " + uid, unreadable);
            found = new Found(validity, uid, new byte[0], 0, true, null);
        }
        boolean room = taker.take(found);
        if (room) {
            message.setFlag(Flags.Flag.SEEN, true);
        }
        return room;
    }

    private static Found fetch(Message message, long validity, long uid)
            throws MessagingException, IOException {
        Bounded raw = new Bounded();
        boolean cut = false;
        try {
            message.writeTo(raw);
        } catch (Full e) {
            cut = true;
        }
        long size = Math.max(raw.size(), message.getSize());
        return new Found(validity, uid, raw.toByteArray(), size, cut, received(message));
    }

    private static Instant received(Message message) throws MessagingException {
        try {
            Date date = message.getReceivedDate();
            return date == null ? null : date.toInstant();
        } catch (MessageRemovedException gone) {
            throw gone;
        } catch (MessagingException | RuntimeException nonsense) {
            return null;
        }
    }

    private String protocol() {
        return settings.port() == 993 ? "imaps" : "imap";
    }

    private Session session() {
        String prefix = "mail." + protocol() + ".";
        Properties properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", CONNECT_TIMEOUT);
        properties.setProperty(prefix + "timeout", REPLY_TIMEOUT);
        properties.setProperty(prefix + "writetimeout", REPLY_TIMEOUT);
        properties.setProperty(prefix + "fetchsize", String.valueOf(1024 * 1024));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (settings.port() != 993 && !settings.isHere()) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        return Session.getInstance(properties);
    }

    private static final class Full extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Bounded extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            int room = LARGEST - bytes.size();
            bytes.write(some, from, Math.min(room, length));
            if (length > room) {
                throw new Full();
            }
        }

        int size() {
            return bytes.size();
        }

        byte[] toByteArray() {
            return bytes.toByteArray();
        }
    }
}
