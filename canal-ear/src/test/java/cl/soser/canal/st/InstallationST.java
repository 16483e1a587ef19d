package cl.soser.canal.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.server.Installation;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server as server-config leaves it: what is open, what is closed, what survives. */
class InstallationST {

    private static final String PRODUCTION = new File("target/canal.ear").getAbsolutePath();
    private static final String WRONG_PASSWORD = "nobody-may-see-this";

    /**
     * A server whose one call with all commands ends well, as the real one's, though one failed.
     */
    private static final String REFUSING =
            """
            #!/usr/bin/env bash
            while (($#)); do
                case $1 in
                    --passwordfile) passwords=$2; shift ;;
                    --domaindir) domain=$2/canal; shift ;;
                    create-domain | start-domain | stop-domain | multimode) command=$1 ;;
                esac
                shift
            done
            case $command in
                create-domain)
                    mkdir -p "$domain"/{config,docroot,lib}
                    touch "$domain"/config/{domain,default-web}.xml
                    master=$(sed -n 's/^AS_ADMIN_MASTERPASSWORD=//p' "$passwords")
                    keytool -genkeypair -keystore "$domain/config/keystore.p12" -storetype pkcs12 \\
                        -storepass "$master" -keyalg EC -dname CN=localhost
                    ;;
                multimode)
                    echo 'Command create-jvm-options executed successfully.'
                    echo 'remote failure: No configuration found for configs.config.no-such'
                    echo
                    echo 'Command set failed.'
                    echo 'Command create-system-properties executed successfully.'
                    ;;
            esac
            """;

    private static final Pattern METRIC = Pattern.compile("\\bcanal_[a-z_]+");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Installation server;

    @BeforeAll
    static void start() {
        server = Installation.demonstration().start();
    }

    @Test
    void onlyHttpAndTheAdministrationListenAndBothOnTheLoopbackAddress() throws IOException {
        assertEquals(
                Set.of("loopback:" + server.httpPort(), "loopback:" + server.adminPort()),
                listeners(server.server("status").text().strip()));
    }

    @Test
    void noAddressOfTheConfigurationIsOpenToTheWorld() throws IOException {
        String domain = Files.readString(server.domain().resolve("config/domain.xml"));
        assertFalse(domain.contains("0.0.0.0"));
        assertFalse(domain.contains("admin-password=\"admin\""));
    }

    @ParameterizedTest
    @CsvSource({"admin:", "admin:admin", "admin:adminadmin", "admin:changeit"})
    void noUsualPasswordOpensTheAdministration(String login) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + server.adminPort() + "/management/domain");
        String basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        HttpRequest request =
                HttpRequest.newBuilder(address).header("Authorization", "Basic " + basic).build();
        assertEquals(401, HTTP.send(request, BodyHandlers.discarding()).statusCode());
    }

    @Test
    void theUsualMasterPasswordOpensNoKeyStore() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file =
                Files.newInputStream(server.domain().resolve("config/keystore.p12"))) {
            assertThrows(IOException.class, () -> keys.load(file, "changeit".toCharArray()));
        }
    }

    @Test
    void passwordsAreForTheirOwnerAlone() throws IOException {
        Path passwords = server.domain().resolveSibling("passwords");
        assertEquals(
                "[OWNER_READ, OWNER_WRITE]",
                new TreeSet<>(Files.getPosixFilePermissions(passwords)).toString());
    }

    @Test
    void noSecretIsInTheEnvironmentOfTheServer() throws IOException {
        Path environment = Path.of("/proc", server.server("status").text().strip(), "environ");
        String text = Files.readString(environment, StandardCharsets.ISO_8859_1);
        assertTrue(text.contains("CANAL_HOME="), text);
        for (String secret : List.of("PASSWORD=", "TOKEN=", "KEY=", "KEY_OLD=")) {
            assertFalse(text.contains(secret), secret);
        }
    }

    @Test
    void healthTellsOfDatabaseMailTimersAndDisk() throws Exception {
        HttpResponse<String> ready = get("/health/ready");
        assertEquals(200, ready.statusCode());
        for (String check :
                List.of(
                        "\"database\"",
                        "\"disk\"",
                        "\"mail\"",
                        "\"mailbox\"",
                        "\"jobs\"",
                        "\"reader\"",
                        "\"answers\"")) {
            assertTrue(ready.body().contains(check), ready.body());
        }
        HttpResponse<String> live = get("/health/live");
        assertEquals(200, live.statusCode());
        assertTrue(live.body().contains("\"timers\""), live.body());
    }

    @ParameterizedTest
    @CsvSource({"/openapi", "/resources/", "/jakarta.faces.resource/"})
    void theServersOwnDocumentsAndListingsAreClosed(String path) throws Exception {
        assertEquals(404, get(path).statusCode());
    }

    @Test
    void metricsAreForThisMachineAndForWhoHasTheToken() throws Exception {
        assertEquals(200, metrics().statusCode());
        for (String name : List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via")) {
            assertEquals(404, metrics(name, "10.0.0.1").statusCode(), name);
        }
        String bearer = "Bearer " + Installation.METRICS_TOKEN;
        for (String wrong :
                List.of("Bearer", "Bearer ", Installation.METRICS_TOKEN, bearer + "x", "x")) {
            assertEquals(401, metrics("Authorization", wrong).statusCode(), wrong);
        }
        assertEquals(
                200, metrics("Authorization", bearer, "X-Forwarded-For", "10.0.0.1").statusCode());
    }

    private static HttpResponse<String> metrics(String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve("/metrics"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void everyMetricThatShipsInRulesAndDashboardIsMeasured() throws Exception {
        get("/ayuda");
        get("/api/v1/no-existe");
        Instant end = Instant.now().plus(PATIENCE);
        Set<String> lacking = new TreeSet<>();
        do {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            lacking.clear();
            String measured = metrics().body();
            for (String file : List.of("canal.rules.yml", "canal.dashboard.json")) {
                Path shipped = Path.of("../server-config/monitoring", file);
                METRIC.matcher(Files.readString(shipped))
                        .results()
                        .map(MatchResult::group)
                        .filter(name -> !measured.matches("(?s).*\n" + name + "\\{[^}\n]*\\} .*"))
                        .forEach(lacking::add);
            }
        } while (!lacking.isEmpty() && Instant.now().isBefore(end));
        assertEquals(Set.of(), lacking);
        String measured = metrics().body();
        assertTrue(
                measured.matches(
                        "(?s).*canal_requests_total\\{app=\"api\",[^}]*status=\"4xx\"\\} [1-9].*"),
                measured);
        assertTrue(
                measured.matches("(?s).*canal_trouble\\{code=\"DATABASE_AWAY\",[^}]*\\} 0.*"),
                measured);
        assertFalse(measured.contains("@"), measured);
    }

    @Test
    void noAnswerSaysWhichServerItIs() throws Exception {
        for (String path : List.of("/", "/no/existe", "/health/ready", "/api/v1/no-existe")) {
            HttpResponse<String> answer = get(path);
            assertEquals(List.of(), answer.headers().allValues("server"), path);
            assertEquals(List.of(), answer.headers().allValues("x-powered-by"), path);
            assertFalse(answer.body().contains("Payara"), path);
        }
    }

    @Test
    void nobodyTracesARequest() throws Exception {
        HttpRequest trace =
                HttpRequest.newBuilder(server.address())
                        .method("TRACE", BodyPublishers.noBody())
                        .build();
        assertNotEquals(200, HTTP.send(trace, BodyHandlers.discarding()).statusCode());
    }

    @Test
    void pagesTravelCompressed() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(server.address().resolve("/ayuda"))
                        .header("Accept-Encoding", "gzip")
                        .build();
        assertEquals(
                "gzip",
                HTTP.send(request, BodyHandlers.discarding())
                        .headers()
                        .firstValue("content-encoding")
                        .orElse("none"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CANAL_HTTP_PORT | eighty",
                "CANAL_ADMIN_PORT | 70000",
                "CANAL_BIND | everywhere",
                "CANAL_DB_URL | jdbc:mysql://localhost/canal",
                "CANAL_BASE_URL | https://canal.example/path",
                "CANAL_OIRS_URL | javascript:alert(1)",
                "CANAL_MAIL_FROM | nobody",
                "CANAL_ADMIN_EMAIL | a@b@c",
                "CANAL_SMTP_HOST | mail server",
                "CANAL_DEMO | maybe",
                "CANAL_SMS_URL | sms.example",
                "CANAL_SMS_URL | ftp://sms.example/send",
                "CANAL_PUSH_HOSTS | http://push.example",
                "CANAL_TLS_KEYSTORE | /no/such/file.p12",
                "CANAL_PROXY | proxy.example",
                "CANAL_CLUSTER | one:4900,two:4900",
                "CANAL_SESSION_STAFF_HOURS | 0",
                "CANAL_SESSION_CITIZEN_IDLE_MINUTES | an hour",
                "CANAL_PROBER_SECONDS | 0",
                "CANAL_PROBER_DAYS | 1",
                "CANAL_BACKUP_RECIPIENT | ssh-ed25519 AAAA",
                "CANAL_BACKUP_DAYS | 0",
                "CANAL_PROBER_KEY | short",
                "CANAL_FACTOR_KEY | short",
                "CANAL_FACTOR_KEY_OLD | short",
                "CANAL_PROBER_ALARM_MINUTES | soon",
                "CANAL_PROBER_SMTP_HOST | a server",
                "CANAL_PROBER_SMTP_PORT | 0",
                "CANAL_PROBER_SMTP_TO | guardia",
                "CANAL_METRICS_TOKEN | short",
                "CANAL_PROBER_URL | nowhere",
                "CANAL_SETTINGS | /no/such/file.env",
                "CANAL_WATCH_SECONDS | 0",
                "CANAL_LOG_DAYS | 0",
                "CANAL_LOG_BYTES | 2 GB",
                "CANAL_LOG_FORMAT | xml",
                "CANAL_CLAMD_HOST | a scanner",
                "CANAL_CLAMD_PORT | 0",
                "CANAL_HOME | /proc/canal",
            })
    void aWrongSettingStopsTheStartWithOneLineThatNamesIt(String name, String value) {
        Installation.Said said =
                Installation.another("wrong")
                        .setting("CANAL_HTTPS_PORT", name.contains("TLS") ? "8443" : "")
                        .setting("CANAL_TLS_PASSWORD", "some password")
                        .setting(name, value)
                        .server("start", PRODUCTION);
        assertEquals(1, said.exit());
        assertEquals(1, said.text().lines().count(), said.text());
        assertTrue(said.text().contains(name + " is wrong"), said.text());
    }

    @Test
    void aFileOfSettingsIsReadAndWhatTheEnvironmentSaysGoesBeforeIt() throws IOException {
        Path file = Files.createTempFile("canal", ".env");
        Files.writeString(
                file, "# ours\n\nCANAL_HTTP_PORT=eighty\nCANAL_MAIL_FROM=\"nobody at all\"\n");
        Installation read = Installation.another("wrong").setting("CANAL_SETTINGS", file);
        Installation.Said said = read.server("start", PRODUCTION);
        assertEquals(1, said.exit());
        assertTrue(said.text().contains("CANAL_MAIL_FROM is wrong"), said.text());
        assertTrue(said.text().contains("\"nobody at all\""), said.text());

        Files.writeString(file, "\nexport CANAL_MAIL_FROM=a@canal.example\n");
        said = read.server("start", PRODUCTION);
        assertEquals(1, said.exit());
        assertEquals("canal: CANAL_SETTINGS is wrong: line 2 is not NAME=value\n", said.text());
    }

    @Test
    void logsAreKeptByDaysAndBytesAndTheLastDayInAnyCase() throws IOException {
        Installation tidied =
                Installation.another("tidied")
                        .setting("CANAL_LOG_DAYS", 10)
                        .setting("CANAL_LOG_BYTES", 100_000_000);
        Path logs = Files.createDirectories(tidied.home().resolve("logs"));
        log(logs, "server.log", 80_000_000, 0);
        log(logs, "server.log_today", 80_000_000, 0);
        log(logs, "server.log_loud", 1_000_000, 2);
        log(logs, "access.old", 10, 11);
        assertEquals(0, tidied.server("tidy").exit());
        assertEquals(Set.of("server.log", "server.log_today"), names(logs));

        log(logs, "server.log", 10, 0);
        log(logs, "server.log_today", 10, 0);
        log(logs, "server.log_quiet", 1_000_000, 9);
        assertEquals(0, tidied.server("tidy").exit());
        assertEquals(Set.of("server.log", "server.log_today", "server.log_quiet"), names(logs));
    }

    private static void log(Path logs, String name, long size, int daysAgo) throws IOException {
        Path file = logs.resolve(name);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(size);
        }
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.now().minus(Duration.ofDays(daysAgo))));
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    @Test
    void theDoctorFindsNothingWrongWithAServerThatRuns() {
        Installation.Said said = server.doctor();
        assertEquals(0, said.exit(), said.text());
        for (String line :
                List.of(
                        "OK    ports: CANAL_HTTP_PORT " + server.httpPort() + " is answered",
                        "OK    rights: ",
                        "AVISO factors: nothing needs CANAL_FACTOR_KEY_OLD any more; take it away",
                        "OK    disk: ",
                        " encryption: ",
                        "AVISO database: ",
                        "OK    mail: 127.0.0.1:",
                        "OK    mailbox: 127.0.0.1:",
                        "AVISO scanner: no CANAL_CLAMD_HOST",
                        "AVISO prober: nobody is called")) {
            assertTrue(said.text().contains(line), said.text());
        }
    }

    @Test
    void theDoctorNamesWhatIsWrongInALineEach() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 64, InetAddress.getLoopbackAddress())) {
            Installation.Said said =
                    Installation.another("ill")
                            .setting("CANAL_HTTP_PORT", silent.getLocalPort())
                            .setting("CANAL_DB_URL", "jdbc:postgresql://127.0.0.1:1/canal")
                            .setting("CANAL_DB_USER", "canal")
                            .setting("CANAL_DB_PASSWORD", WRONG_PASSWORD)
                            .setting("CANAL_SMTP_HOST", "no-such-host.invalid")
                            .setting("CANAL_CLAMD_HOST", "127.0.0.1")
                            .setting("CANAL_CLAMD_PORT", silent.getLocalPort())
                            .setting("CANAL_PROBER_SMTP_HOST", "127.0.0.1")
                            .setting("CANAL_PROBER_SMTP_PORT", 1)
                            .setting("CANAL_PROBER_SMTP_TO", "guardia@canal.example")
                            .doctor();
            assertEquals(1, said.exit(), said.text());
            for (String line :
                    List.of(
                            "ERROR ports: CANAL_HTTP_PORT " + silent.getLocalPort(),
                            "ERROR database: it refuses: Connection to 127.0.0.1:1 refused",
                            "ERROR mail: no machine is known as no-such-host.invalid",
                            "ERROR scanner: it does not answer within 5 seconds",
                            "ERROR prober: nothing listens there: ")) {
                assertTrue(said.text().contains(line), said.text());
            }
            assertFalse(said.text().contains(WRONG_PASSWORD), said.text());
        }
        Installation.Said said = Installation.another("ill").setting("CANAL_DEMO", "x").doctor();
        assertEquals(1, said.exit());
        assertTrue(said.text().startsWith("ERROR settings: CANAL_DEMO is wrong"), said.text());
    }

    @Test
    void theArchiveOfProductionRefusesTheDemonstration() {
        Installation.Said said =
                Installation.another("wrong")
                        .setting("CANAL_DEMO", true)
                        .server("start", PRODUCTION);
        assertEquals(1, said.exit());
        assertEquals(1, said.text().lines().count(), said.text());
        assertTrue(said.text().contains("CANAL_DEMO is wrong"), said.text());
    }

    /** Starting it again after it was stopped is part of {@code ProberST}. */
    @Test
    void aRunningServerIsNotStartedTwice() {
        Installation.Said twice = server.startAgain();
        assertEquals(1, twice.exit());
        assertTrue(twice.text().contains("already running"), twice.text());
    }

    @Test
    void aRefusedCommandEndsTheConfigurationWithOneLineAndTheServerGoesOn() throws IOException {
        Path refusing = server.home().resolveSibling("refusing");
        Path asadmin = Files.createDirectories(refusing.resolve("bin")).resolve("asadmin");
        Files.writeString(asadmin, REFUSING);
        assertTrue(asadmin.toFile().setExecutable(true));
        Path domains = server.home().resolveSibling("domains");
        String process = server.server("status").text();
        Set<String> before = versions(domains);
        Installation.Said said;
        try {
            said = server.setting("CANAL_PAYARA", refusing).server("create");
        } finally {
            server.setting("CANAL_PAYARA", "");
        }
        assertEquals(
                "canal: configuring the domain failed: set: remote failure: No configuration found"
                        + " for configs.config.no-such; see %s/logs/start.log\n"
                                .formatted(server.home()),
                said.text());
        assertEquals(1, said.exit());
        assertEquals(before, versions(domains), "none was added, none went");
        assertFalse(Files.exists(domains.resolve("work")), "no secret is left there");
        assertEquals(process, server.server("status").text());
    }

    private static Set<String> versions(Path domains) throws IOException {
        return names(domains).stream()
                .filter(name -> name.startsWith("v-"))
                .collect(Collectors.toSet());
    }

    @Test
    void aTakenPortStopsTheStartWithOneLine() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 64, InetAddress.getLoopbackAddress())) {
            Installation.Said said =
                    Installation.bare("wrong")
                            .setting("CANAL_DEMO", false)
                            .setting("CANAL_HTTP_PORT", silent.getLocalPort())
                            .server("start", PRODUCTION);
            assertEquals(
                    "canal: CANAL_HTTP_PORT is wrong: another program listens there (it is \"%d\")\n"
                            .formatted(silent.getLocalPort()),
                    said.text());
            assertEquals(1, said.exit());
        }
    }

    @Test
    void twoServersDoNotShareAHome() {
        Installation.Said said =
                Installation.another("wrong")
                        .setting("CANAL_HOME", server.home())
                        .server("start", PRODUCTION);
        assertEquals(1, said.exit());
        assertEquals(1, said.text().lines().count(), said.text());
        assertTrue(said.text().contains("CANAL_HOME is wrong: the server of "), said.text());
        assertEquals(0, server.server("status").exit());
    }

    /** Even root may not write below /proc; so it meets what the channel's user would meet. */
    @Test
    void aHomeThatSomebodyElseMadeStopsTheStartWithOneLine() throws IOException {
        Installation foreign = Installation.bare("foreign");
        Installation.delete(foreign.home());
        Files.createDirectories(foreign.home());
        Files.createSymbolicLink(foreign.home().resolve("logs"), Path.of("/proc/canal"));
        Installation.Said said = foreign.server("start", PRODUCTION);
        assertEquals(1, said.exit());
        assertEquals(1, said.text().lines().count(), said.text());
        assertTrue(said.text().contains(" cannot write " + foreign.home()), said.text());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(server.address().resolve(path)).build(),
                BodyHandlers.ofString());
    }

    /** What /proc says that process listens on, as the kernel sees it. */
    private static Set<String> listeners(String process) throws IOException {
        Set<String> sockets;
        try (Stream<Path> files = Files.list(Path.of("/proc", process, "fd"))) {
            sockets =
                    files.map(InstallationST::target)
                            .filter(target -> target.startsWith("socket:["))
                            .map(target -> target.substring(8, target.length() - 1))
                            .collect(Collectors.toSet());
        }
        Set<String> found = new TreeSet<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(Path.of("/proc", process, "net", table))) {
                String[] column = line.strip().split("\\s+");
                if (column[3].equals("0A") && sockets.contains(column[9])) {
                    String[] local = column[1].split(":");
                    boolean loopback =
                            local[0].equals("0100007F")
                                    || local[0].equals("0000000000000000FFFF00000100007F")
                                    || local[0].equals("00000000000000000000000001000000");
                    found.add(
                            (loopback ? "loopback:" : local[0] + ":")
                                    + Integer.parseInt(local[1], 16));
                }
            }
        }
        return found;
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException gone) {
            return "";
        }
    }
}
