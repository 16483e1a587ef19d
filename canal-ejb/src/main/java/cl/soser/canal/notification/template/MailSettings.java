package cl.soser.canal.notification.template;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The sender and the addresses that mails contain. */
@ApplicationScoped
public class MailSettings {

    /** Links are built from this alone, never from what a request says. No final slash. */
    public String baseUrl() {
        return text("canal.base.url", "http://localhost:8080").replaceAll("/+$", "");
    }

    public String oirsUrl() {
        return text("canal.oirs.url", "https://www.junaeb.cl");
    }

    public String from() {
        return text("canal.mail.from", "canal@canal.example");
    }

    /** Without a mail server messages stay in the outbox, readable by the administrator. */
    public boolean hasServer() {
        return !text("canal.smtp.host", "").isEmpty();
    }

    public boolean isDemo() {
        return config().getOptionalValue("canal.demo", Boolean.class).orElse(false);
    }

    private static Config config() {
        return ConfigProvider.getConfig();
    }

    private static String text(String name, String otherwise) {
        return config().getOptionalValue(name, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(otherwise);
    }
}
