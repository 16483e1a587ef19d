package cl.soser.canal.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The nginx that ships, before servers on these ports of this machine. */
public final class Proxy implements AutoCloseable {

    private final Installation installation;
    private final Path folder;
    private final int port = Installation.freePort();

    /** Not yet started. */
    public Proxy(String name, int... servers) throws IOException, InterruptedException {
        folder = Path.of("target", "servers", name, "nginx").toAbsolutePath();
        Files.createDirectories(folder);
        makeCertificate();
        installation =
                Installation.bare(name)
                        .setting("CANAL_BASE_URL", address())
                        .setting("CANAL_PROXY_BIND", "127.0.0.1")
                        .setting("CANAL_PROXY_HTTPS_PORT", port)
                        .setting("CANAL_PROXY_HTTP_PORT", Installation.freePort())
                        .setting("CANAL_PROXY_CERTIFICATE", folder.resolve("certificate.pem"))
                        .setting("CANAL_PROXY_KEY", folder.resolve("key.pem"))
                        .setting("CANAL_PROXY_FOLDER", folder)
                        .setting("CANAL_PROXY_LOGS", folder)
                        .setting(
                                "CANAL_SERVERS",
                                IntStream.of(servers)
                                        .mapToObj(server -> "127.0.0.1:" + server)
                                        .collect(Collectors.joining(",")));
    }

    private void makeCertificate() throws IOException, InterruptedException {
        Process openssl =
                new ProcessBuilder(
                                ("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256"
                                                + " -nodes -days 30 -subj /CN=localhost -addext"
                                                + " subjectAltName=DNS:localhost -keyout key.pem"
                                                + " -out certificate.pem")
                                        .split(" "))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("openssl.log").toFile())
                        .start();
        if (!openssl.waitFor(1, TimeUnit.MINUTES) || openssl.exitValue() != 0) {
            throw new IOException("no certificate: " + folder.resolve("openssl.log"));
        }
    }

    /** A command of server-config/proxy.sh. */
    public Installation.Said tell(String... command) {
        return installation.proxy(command);
    }

    public Proxy start() {
        Installation.Said said = tell("start");
        if (said.exit() != 0) {
            throw new IllegalStateException(said.text());
        }
        return this;
    }

    @Override
    public void close() {
        tell("stop");
    }

    public URI address() {
        return URI.create("https://localhost:" + port);
    }

    /** One line a request. */
    public List<String> log() throws IOException {
        return Files.readAllLines(folder.resolve("access.log"));
    }

    /** Trusts its certificate and no other. */
    public SSLContext trust() throws Exception {
        return trust(folder.resolve("certificate.pem"));
    }

    /** Trusts that certificate and no other. */
    public static SSLContext trust(Path certificate) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (InputStream file = Files.newInputStream(certificate)) {
            trusted.setCertificateEntry(
                    "nginx", CertificateFactory.getInstance("X.509").generateCertificate(file));
        }
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
