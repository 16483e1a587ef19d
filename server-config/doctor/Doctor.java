import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * The checks of doctor.sh that have to speak with somebody: database, mail server, mailbox, scanner
 * and certificate. Java runs this file as it is. The settings come on the standard input, one
 * NAME=value a line, because arguments and environment are for others to read.
 */
class Doctor {

    private static final int PATIENCE = 5_000;
    private static final int FEW_DAYS = 21;
    private static final String CREATES =
            "select coalesce(has_schema_privilege(current_schema(), 'create'), false)";

    private final Map<String, String> settings;

    private Doctor(Map<String, String> settings) {
        this.settings = settings;
    }

    public static void main(String[] none) throws IOException {
        Map<String, String> settings = new TreeMap<>();
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            int equals = line.indexOf('=');
            settings.put(line.substring(0, equals), line.substring(equals + 1));
        }
        Doctor doctor = new Doctor(settings);
        doctor.check("database", doctor::database);
        doctor.check("mail", doctor::mail);
        doctor.check("mailbox", doctor::mailbox);
        doctor.check("scanner", doctor::scanner);
        doctor.check("certificate", doctor::certificate);
        doctor.check("prober", doctor::prober);
    }

    private interface Check {
        void look() throws IOException, SQLException, GeneralSecurityException;
    }

    private void check(String what, Check check) {
        try {
            check.look();
        } catch (SQLException e) {
            say("ERROR", what, "it refuses: " + e.getMessage());
        } catch (GeneralSecurityException e) {
            say("ERROR", what, e.getMessage());
        } catch (UnknownHostException e) {
            say("ERROR", what, "no machine is known as " + e.getMessage());
        } catch (SocketTimeoutException e) {
            say("ERROR", what, "it does not answer within " + PATIENCE / 1000 + " seconds");
        } catch (ConnectException e) {
            say("ERROR", what, "nothing listens there: " + e.getMessage());
        } catch (IOException e) {
            say("ERROR", what, String.valueOf(e.getMessage()));
        }
    }

    private static void say(String how, String what, String words) {
        String line = words.replaceAll("\\p{Cntrl}+", " ");
        System.out.printf("%-5s %s: %s%n", how, what, line);
    }

    private String setting(String name) {
        return settings.getOrDefault("CANAL_" + name, "");
    }

    private int port(String name) {
        return Integer.parseInt(setting(name));
    }

    // Database

    private void database() throws SQLException {
        if (setting("DB_URL").isEmpty()) {
            say("AVISO", "database", "embedded Derby, good for a desk; production has PostgreSQL");
            return;
        }
        String owner = setting("DB_OWNER_USER").isEmpty() ? "DB" : "DB_OWNER";
        try (Connection connection = connection(owner);
                Statement statement = connection.createStatement()) {
            role(connection, statement, setting(owner + "_USER"));
            clock(statement);
        }
        if (owner.equals("DB")) {
            say("AVISO", "role", "no CANAL_DB_OWNER_USER: the channel's role can change the schema");
            return;
        }
        try (Connection connection = connection("DB");
                Statement statement = connection.createStatement()) {
            if (is(statement, CREATES)) {
                say("AVISO", "role", setting("DB_USER") + " can change the schema; it need not");
            } else {
                say("OK", "role", setting("DB_USER") + " cannot change the schema");
            }
        }
    }

    private Connection connection(String whose) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", setting(whose + "_USER"));
        login.setProperty("password", setting(whose + "_PASSWORD"));
        login.setProperty("connectTimeout", "5");
        login.setProperty("loginTimeout", "5");
        login.setProperty("socketTimeout", "5");
        return DriverManager.getConnection(setting("DB_URL"), login);
    }

    private void role(Connection connection, Statement statement, String role)
            throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        String name = "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion();
        String wrong = null;
        if (version < 15) {
            wrong = "it must be 15 or newer";
        } else if (is(statement, "select pg_is_in_recovery()")) {
            wrong = "it is a standby, nothing can be written there";
        } else if (!is(statement, CREATES)) {
            wrong = "the role may not create tables in its schema";
        } else if (!is(statement, "select current_setting('server_encoding') = 'UTF8'")) {
            wrong = "its encoding must be UTF8";
        }
        if (wrong != null) {
            say("ERROR", "database", name + ": " + wrong);
        } else if (is(
                statement, "select rolsuper from pg_roles where rolname = current_user")) {
            say(
                    "AVISO",
                    "database",
                    name + ": the role " + role + " is a superuser; a plain one is enough");
        } else {
            say("OK", "database", name + ", role " + role);
        }
    }

    private static boolean is(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** Half of the way there and back is taken off. */
    private void clock(Statement statement) throws SQLException {
        Instant asked = Instant.now();
        try (ResultSet answer =
                statement.executeQuery("select extract(epoch from clock_timestamp()) * 1000")) {
            answer.next();
            Instant theirs = Instant.ofEpochMilli((long) answer.getDouble(1));
            Instant ours = asked.plus(Duration.between(asked, Instant.now()).dividedBy(2));
            long apart = Math.abs(Duration.between(theirs, ours).toMillis());
            String words = "this machine and the database are " + apart + " ms apart";
            say(apart > 5_000 ? "ERROR" : apart > 1_000 ? "AVISO" : "OK", "clock", words);
        }
    }

    // Mail

    private void mail() throws IOException {
        if (setting("SMTP_HOST").isEmpty()) {
            say("AVISO", "mail", "no CANAL_SMTP_HOST: mails stay in the outbox");
            return;
        }
        String greeting = greeting(connect("SMTP"));
        say(greeting.startsWith("220") ? "OK" : "ERROR", "mail", address("SMTP") + " says " + greeting);
    }

    private void mailbox() throws IOException {
        if (setting("IMAP_HOST").isEmpty()) {
            say("AVISO", "mailbox", "no CANAL_IMAP_HOST: answers by mail are not read");
            return;
        }
        Socket socket = connect("IMAP");
        if (port("IMAP_PORT") == 993) {
            socket = overTls(socket, setting("IMAP_HOST"), (SSLSocketFactory) SSLSocketFactory.getDefault());
        }
        String greeting = greeting(socket);
        say(greeting.startsWith("* OK") ? "OK" : "ERROR", "mailbox", address("IMAP") + " says " + greeting);
    }

    /** How somebody is called when the channel is down. */
    private void prober() throws IOException {
        boolean command = !setting("PROBER_ALARM").isEmpty();
        if (setting("PROBER_SMTP_HOST").isEmpty()) {
            say(
                    command ? "OK" : "AVISO",
                    "prober",
                    command
                            ? "calls by a command, after " + setting("PROBER_ALARM_MINUTES") + " minutes"
                            : "nobody is called: no CANAL_PROBER_SMTP_HOST and no CANAL_PROBER_ALARM");
            return;
        }
        Socket socket = connect("PROBER_SMTP");
        if (port("PROBER_SMTP_PORT") == 465) {
            socket = overTls(socket, setting("PROBER_SMTP_HOST"), (SSLSocketFactory) SSLSocketFactory.getDefault());
        }
        String greeting = greeting(socket);
        say(greeting.startsWith("220") ? "OK" : "ERROR", "prober", address("PROBER_SMTP") + " says " + greeting);
    }

    private String greeting(Socket socket) throws IOException {
        try (socket) {
            return line(socket.getInputStream());
        }
    }

    /** At most 200 characters of it. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next > 0 && next != '\n'; next = in.read()) {
            if (line.length() < 200 && next != '\r') {
                line.append((char) next);
            }
        }
        return line.isEmpty() ? "nothing" : line.toString();
    }

    // Scanner

    private void scanner() throws IOException {
        if (setting("CLAMD_HOST").isEmpty()) {
            say("AVISO", "scanner", "no CANAL_CLAMD_HOST: files are judged by their form alone");
            return;
        }
        try (Socket socket = connect("CLAMD")) {
            socket.getOutputStream().write("zPING\0".getBytes(StandardCharsets.US_ASCII));
            String answer = line(socket.getInputStream());
            say("PONG".equals(answer) ? "OK" : "ERROR", "scanner", address("CLAMD") + " says " + answer);
        }
    }

    // Certificate

    private void certificate() throws IOException, GeneralSecurityException {
        if (!setting("TLS_KEYSTORE").isEmpty()) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream file = Files.newInputStream(Path.of(setting("TLS_KEYSTORE")))) {
                keys.load(file, setting("TLS_PASSWORD").toCharArray());
            }
            if (!(keys.getCertificate(setting("TLS_ALIAS")) instanceof X509Certificate ours)) {
                say("ERROR", "certificate", "the key store has no \"" + setting("TLS_ALIAS") + "\"");
                return;
            }
            ends(ours);
        } else if (setting("BASE_URL").startsWith("https:")) {
            URI site = URI.create(setting("BASE_URL"));
            Socket socket = connect(site.getHost(), site.getPort() < 0 ? 443 : site.getPort());
            try (SSLSocket secure = overTls(socket, site.getHost(), anyIssuer())) {
                ends((X509Certificate) secure.getSession().getPeerCertificates()[0]);
            }
        } else {
            say("AVISO", "certificate", "CANAL_BASE_URL is plain http, good for a desk alone");
        }
    }

    private static void ends(X509Certificate certificate) {
        Instant end = certificate.getNotAfter().toInstant();
        long days = Duration.between(Instant.now(), end).toDays();
        String how = end.isBefore(Instant.now()) ? "ERROR" : days < FEW_DAYS ? "AVISO" : "OK";
        String name = certificate.getSubjectX500Principal().getName();
        say(how, "certificate", name + " ends on " + end + ", in " + days + " days");
    }

    /** Its end is asked for, not its issuer; browsers tell about that one. */
    private static SSLSocketFactory anyIssuer() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        TrustManager any =
                new X509TrustManager() {
                    @Override
                    public void checkClientTrusted(X509Certificate[] chain, String type) {
                        throw new UnsupportedOperationException();
                    }

                    @Override
                    public void checkServerTrusted(X509Certificate[] chain, String type) {
                        // Nothing is sent there.
                    }

                    @Override
                    public X509Certificate[] getAcceptedIssuers() {
                        return new X509Certificate[0];
                    }
                };
        context.init(null, new TrustManager[] {any}, null);
        return context.getSocketFactory();
    }

    private static SSLSocket overTls(Socket socket, String host, SSLSocketFactory sockets)
            throws IOException {
        SSLSocket secure = (SSLSocket) sockets.createSocket(socket, host, socket.getPort(), true);
        secure.startHandshake();
        return secure;
    }

    private String address(String service) {
        return setting(service + "_HOST") + ":" + setting(service + "_PORT");
    }

    private Socket connect(String service) throws IOException {
        return connect(setting(service + "_HOST"), port(service + "_PORT"));
    }

    private static Socket connect(String host, int port) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(host, port), PATIENCE);
        socket.setSoTimeout(PATIENCE);
        return socket;
    }
}
