package cl.soser.canal.operation;

import cl.soser.canal.shared.setting.InstallationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Looks at the certificate of the channel's own address, whoever presents it. It goes no further:
 * no certificate is trusted, and nothing is sent.
 */
@ApplicationScoped
class CertificateClient {

    private static final Logger LOG = Logger.getLogger(CertificateClient.class.getName());
    private static final int PATIENCE_MILLIS = 2000;
    private static final int HTTPS = 443;

    @Inject InstallationSettings installationSettings;

    CertificateState look() {
        URI site = installationSettings.baseUrl();
        return "https".equals(site.getScheme())
                ? new CertificateState(
                        true, end(site.getHost(), site.getPort() < 0 ? HTTPS : site.getPort()))
                : new CertificateState(false, null);
    }

    private static Instant end(String host, int port) {
        Seen seen = new Seen();
        try (Socket socket = new Socket()) {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {seen}, null);
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            try (SSLSocket secure =
                    (SSLSocket)
                            context.getSocketFactory().createSocket(socket, host, port, false)) {
                secure.startHandshake();
            }
        } catch (IOException | GeneralSecurityException seenOrNot) {
            LOG.log(Level.FINE, "That is as far as it goes", seenOrNot);
        }
        return seen.end;
    }

    /** Keeps the end of the first certificate that it is shown, and accepts none. */
    private static final class Seen implements X509TrustManager {

        private Instant end;

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type)
                throws CertificateException {
            throw new CertificateException("nobody is served here");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type)
                throws CertificateException {
            end = chain[0].getNotAfter().toInstant();
            throw new CertificateException("it was only looked at");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
