package cl.soser.canal.shared.setting;

import cl.soser.canal.shared.OpenToAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * The settings of an installation, typed. They come from MicroProfile Config, filled by
 * server-config; each default suits development.
 */
@ApplicationScoped
@OpenToAll("Settings of the installation are read before it is known who calls.")
public class InstallationSettings {

    private static final int LEAST_KEY = 32;
    private static final Pattern MAIL = Pattern.compile("[^\\s<>,;@]+@[^\\s<>,;@]+");

    /** Of Chrome and its relatives, Firefox, Safari, and Edge. */
    private static final List<String> PUSH_HOSTS =
            List.of(
                    "fcm.googleapis.com",
                    "updates.push.services.mozilla.com",
                    "*.push.apple.com",
                    "*.notify.windows.com");

    /** Without TLS on this machine alone, for tests. */
    private static final Pattern PUSH_HOST =
            Pattern.compile(
                    "(?:\\*\\.)?[a-z0-9][a-z0-9.-]*\\.[a-z0-9-]+|http://(?:localhost|127\\.0\\.0\\.1):\\d+");

    @Inject Config config;

    /** Reads every setting once, so that a wrong one stops the start and is named. */
    public void check() {
        baseUrl();
        oirsUrl();
        home();
        demo();
        mailFrom();
        administrator();
        smtpHost();
        scannerPort();
        evidenceKey();
        proxies();
        telephoneGateway();
        pushHosts();
        undoWindow();
        for (boolean staff : new boolean[] {true, false}) {
            sessionIdle(staff);
            sessionLife(staff);
        }
    }

    /** Scheme, host and port of every link we write; never taken from a request. No final slash. */
    public URI baseUrl() {
        return address("canal.base.url", "http://localhost:8080");
    }

    /** The OIRS/SIACC page of JUNAEB every message points to. */
    public URI oirsUrl() {
        return address("canal.oirs.url", "https://www.junaeb.cl");
    }

    /** Attachments, logs and the embedded database; no other folder is ever written. */
    public Path home() {
        return Path.of(text("canal.home").orElse("target/canal")).toAbsolutePath();
    }

    /** Whether the demonstration may be created; false by default. */
    public boolean demo() {
        return switch (text("canal.demo").orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("canal.demo", "it must be true or false");
        };
    }

    /** The sender of every mail. */
    public String mailFrom() {
        return mail("canal.mail.from").orElse("canal@canal.example");
    }

    /** The first administrator of an empty database without demonstration. */
    public Optional<String> administrator() {
        return mail("canal.admin.email");
    }

    /** The mail server; while there is none, messages stay in the outbox and are read there. */
    public Optional<String> smtpHost() {
        return text("canal.smtp.host");
    }

    /** The ClamAV that reads each file; empty where there is none. */
    public Optional<String> scannerHost() {
        return text("canal.clamd.host");
    }

    public int scannerPort() {
        return (int) whole("canal.clamd.port", 3310, 1, 65_535);
    }

    /** Lets a program read the metrics from another machine; without it, none can. */
    public Optional<String> metricsToken() {
        return text("canal.metrics.token");
    }

    /** What marks and signs the register of evidence; the server's scripts make it. */
    public String evidenceKey() {
        return text("canal.evidence.key")
                .filter(key -> key.length() >= LEAST_KEY)
                .orElseThrow(
                        () -> wrong("canal.evidence.key", "it must have 32 characters or more"));
    }

    /** The one of before, which marks nothing any more. */
    public Optional<String> oldEvidenceKey() {
        return text("canal.evidence.key.old");
    }

    /** Takes messages to telephones; while there is none, they are files below home. */
    public Optional<URI> telephoneGateway() {
        return text("canal.sms.url").map(url -> address("canal.sms.url", url));
    }

    /** What the gateway knows us by. */
    public String telephoneToken() {
        return text("canal.sms.token").orElse("");
    }

    /** The push services that notices to browsers may go to. */
    public List<String> pushHosts() {
        List<String> hosts =
                text("canal.push.hosts")
                        .map(list -> List.of(list.toLowerCase(Locale.ROOT).split("\\s*,\\s*")))
                        .orElse(PUSH_HOSTS);
        if (hosts.stream().allMatch(host -> PUSH_HOST.matcher(host).matches())) {
            return hosts;
        }
        throw wrong("canal.push.hosts", "it must be names of hosts, or *.name");
    }

    /** The addresses whose X-Forwarded headers count; anyone else's are ignored. */
    public List<String> proxies() {
        return text("canal.proxy").map(list -> List.of(list.split(","))).orElse(List.of());
    }

    /** Whether each line of the log is JSON; text by default. */
    public boolean isLogJson() {
        return "json".equals(text("canal.log.format").orElse("text"));
    }

    /** How long a sent answer can be withdrawn (rules, section 5). */
    public Duration undoWindow() {
        return Duration.ofSeconds(whole("canal.undo.seconds", 60, 0, 3600));
    }

    /** How long an unused session lives; shorter for staff, who see personal data. */
    public Duration sessionIdle(boolean staff) {
        return staff
                ? Duration.ofMinutes(whole("canal.session.staff.idle.minutes", 30, 5, 240))
                : Duration.ofMinutes(whole("canal.session.citizen.idle.minutes", 60, 5, 1440));
    }

    /** How long a session lives at most. */
    public Duration sessionLife(boolean staff) {
        return staff
                ? Duration.ofHours(whole("canal.session.staff.hours", 12, 1, 24))
                : Duration.ofHours(whole("canal.session.citizen.hours", 24, 1, 168));
    }

    private long whole(String name, long otherwise, long least, long most) {
        String text = text(name).orElse(Long.toString(otherwise));
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(name, "it must be a whole number");
        }
        throw wrong(name, "it must be from " + least + " to " + most);
    }

    private URI address(String name, String otherwise) {
        try {
            URI address = URI.create(text(name).orElse(otherwise));
            if (address.getHost() != null
                    && ("https".equals(address.getScheme())
                            || "http".equals(address.getScheme()))) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw wrong(name, "it must be a web address");
        }
        throw wrong(name, "it must be a web address");
    }

    private Optional<String> mail(String name) {
        Optional<String> address = text(name);
        if (address.isPresent() && !MAIL.matcher(address.get()).matches()) {
            throw wrong(name, "it must be an e-mail address");
        }
        return address;
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** The prefix lets the start script find the line and show it. */
    private static IllegalStateException wrong(String name, String why) {
        return new IllegalStateException("canal: the setting " + name + " is wrong: " + why);
    }
}
