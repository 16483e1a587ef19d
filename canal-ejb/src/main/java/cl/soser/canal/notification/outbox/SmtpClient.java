package cl.soser.canal.notification.outbox;

import cl.soser.canal.inbound.address.ReplyAddressResolver;
import cl.soser.canal.notification.template.MailHeader;
import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.shared.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Sends mails through the container's session, with strict settings. */
@ApplicationScoped
class SmtpClient {

    private static final String SESSION = "mail/canal";
    private static final String CONNECT_TIMEOUT = "10000";
    private static final String REPLY_TIMEOUT = "60000";

    @Inject MailSettings settings;
    @Inject ReplyAddressResolver replies;

    /** Kept while it works: making one reads the whole class path. */
    private volatile Session session;

    /** An open connection; the caller closes it. */
    Transport connect() throws MessagingException {
        if (session == null) {
            session = configured();
        }
        try {
            Transport transport = session.getTransport();
            transport.connect();
            return transport;
        } catch (MessagingException e) {
            // Perhaps the server or its password is another one now.
            session = null;
            throw e;
        }
    }

    boolean isConfigured() {
        return settings.hasServer();
    }

    void send(Transport transport, ClaimedMessage parcel) throws MessagingException {
        Optional<String> replyTo =
                parcel.isToCitizen() ? replies.of(parcel.ticketNumber()) : Optional.empty();
        MimeMessage mail =
                mail(session, parcel, settings.from(), host(), stationery(replyTo.isPresent()));
        if (replyTo.isPresent()) {
            mail.setReplyTo(new Address[] {new InternetAddress(replyTo.get(), true)});
            mail.saveChanges();
        }
        transport.sendMessage(mail, new Address[] {mail.getAllRecipients()[0]});
    }

    /** The container's session with time limits, and without any way around a configured TLS. */
    Session configured() throws MessagingException {
        try {
            return strict(InitialContext.doLookup(SESSION), host());
        } catch (NamingException e) {
            throw new MessagingException("no mail session " + SESSION, e);
        }
    }

    private LetterRenderer stationery(boolean answerable) {
        return new LetterRenderer(settings.baseUrl(), settings.oirsUrl(), answerable);
    }

    static MimeMessage mail(
            Session session,
            ClaimedMessage parcel,
            String from,
            String host,
            LetterRenderer stationery)
            throws MessagingException {
        String messageId = parcel.messageId(host);
        MimeMessage mail =
                new MimeMessage(session) {
                    @Override
                    protected void updateMessageID() throws MessagingException {
                        setHeader("Message-ID", messageId);
                    }
                };
        mail.setFrom(new InternetAddress(from, true));
        mail.setRecipient(jakarta.mail.Message.RecipientType.TO, recipient(parcel));
        mail.setSubject(MailHeader.line(parcel.subject(), 200), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(parcel.dated()));
        // Answering machines must not answer an answering machine (RFC 3834).
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        if (parcel.threadId(host) != null) {
            mail.setHeader("References", parcel.threadId(host));
        }
        mail.setContent(content(parcel, stationery));
        mail.saveChanges();
        return mail;
    }

    private static MimeMultipart content(ClaimedMessage parcel, LetterRenderer stationery)
            throws MessagingException {
        Letter letter = Letter.stored(parcel.body());
        MimeBodyPart text = new MimeBodyPart();
        text.setText(stationery.text(letter), StandardCharsets.UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setContent(stationery.html(parcel.subject(), letter), "text/html; charset=UTF-8");
        if (!letter.languages().isEmpty()) {
            String[] languages = letter.languages().toArray(String[]::new);
            text.setContentLanguage(languages);
            html.setContentLanguage(languages);
        }
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(text);
        both.addBodyPart(html);
        return both;
    }

    /** Exactly one address, for any content of the row. */
    private static InternetAddress recipient(ClaimedMessage parcel) throws AddressException {
        InternetAddress address = new InternetAddress();
        address.setAddress(parcel.address());
        address.validate();
        if (!parcel.address().contains("@")) {
            throw new AddressException("no domain", parcel.address());
        }
        if (!parcel.name().isEmpty()) {
            try {
                address.setPersonal(parcel.name(), StandardCharsets.UTF_8.name());
            } catch (UnsupportedEncodingException e) {
                throw new IllegalStateException("every Java platform has UTF-8", e);
            }
        }
        return address;
    }

    private String host() {
        String host = URI.create(settings.baseUrl()).getHost();
        return host == null ? "localhost" : host;
    }

    private static String password(
            Session given, Properties properties, String prefix, String protocol, String user) {
        PasswordAuthentication known =
                given.requestPasswordAuthentication(null, 0, protocol, null, user);
        return known != null && known.getPassword() != null
                ? known.getPassword()
                : properties.getProperty(
                        prefix + "password", properties.getProperty("mail.password", ""));
    }

    static Session strict(Session given, String host) {
        Properties properties = new Properties();
        properties.putAll(given.getProperties());
        String protocol = properties.getProperty("mail.transport.protocol", "smtp");
        String prefix = "mail." + protocol + ".";
        properties.putIfAbsent(prefix + "host", properties.getProperty("mail.host", "localhost"));
        properties.putIfAbsent(prefix + "connectiontimeout", CONNECT_TIMEOUT);
        properties.putIfAbsent(prefix + "timeout", REPLY_TIMEOUT);
        properties.putIfAbsent(prefix + "writetimeout", REPLY_TIMEOUT);
        properties.setProperty(prefix + "localhost", host);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        switch (properties.getProperty(prefix + "port", "")) {
            case "465" -> properties.setProperty(prefix + "ssl.enable", "true");
            case "587" -> {
                properties.setProperty(prefix + "starttls.enable", "true");
                properties.setProperty(prefix + "starttls.required", "true");
            }
            default -> {}
        }
        String user = properties.getProperty(prefix + "user", properties.getProperty("mail.user"));
        String password = password(given, properties, prefix, protocol, user);
        boolean signsIn = user != null && !user.isBlank() && !password.isEmpty();
        properties.setProperty(prefix + "auth", String.valueOf(signsIn));
        if (signsIn) {
            // A password never travels in the clear.
            properties.setProperty(prefix + "user", user);
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        return Session.getInstance(
                properties,
                new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return signsIn ? new PasswordAuthentication(user, password) : null;
                    }
                });
    }
}
