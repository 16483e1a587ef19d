package cl.soser.canal.inbound.address;

import cl.soser.canal.shared.SecretTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The settings of the mailbox for replies, from server-config. */
@ApplicationScoped
public class MailboxSettings {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1");

    /** Without a mail server no mail comes in, and messages do not invite to reply by mail. */
    public boolean isOn() {
        return text("canal.imap.host").isPresent();
    }

    public String host() {
        return text("canal.imap.host").orElseThrow();
    }

    public int port() {
        return text("canal.imap.port").map(Integer::parseInt).orElse(993);
    }

    public String user() {
        return text("canal.imap.user").orElse("");
    }

    public String password() {
        return text("canal.imap.password").orElse("");
    }

    public String folder() {
        return text("canal.imap.folder").orElse("INBOX");
    }

    /** The row that keeps how far it was read. */
    public String folderKey() {
        return SecretTokens.hash(host() + "\n" + user() + "\n" + folder());
    }

    /** A password travels in the clear to this machine alone. */
    public boolean isHere() {
        return HERE.contains(host());
    }

    String from() {
        return text("canal.mail.from").orElse("canal@canal.example");
    }

    public String replyAddress() {
        return text("canal.reply.address").orElseGet(this::from);
    }

    Optional<String> key() {
        return text("canal.reply.key");
    }

    Optional<String> oldKey() {
        return text("canal.reply.key.old");
    }

    private static Optional<String> text(String name) {
        Config config = ConfigProvider.getConfig();
        return config.getOptionalValue(name, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
