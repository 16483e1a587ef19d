package cl.soser.canal.operation;

import cl.soser.canal.shared.setting.InstallationSettings;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;

/** Knocks at the servers for outgoing mail and for the scan of files. */
@ApplicationScoped
class NeighbourClient {

    private static final int PATIENCE_MILLIS = 2000;

    @Resource(lookup = "mail/canal")
    Session mail;

    @Inject InstallationSettings installationSettings;

    NeighbourState mailServer() {
        return look(
                installationSettings.smtpHost(),
                Integer.parseInt(mail.getProperties().getProperty("mail.smtp.port", "25")));
    }

    NeighbourState scanner() {
        return look(installationSettings.scannerHost(), installationSettings.scannerPort());
    }

    private static NeighbourState look(Optional<String> host, int port) {
        if (host.isEmpty()) {
            return NeighbourState.NONE;
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host.get(), port), PATIENCE_MILLIS);
            return NeighbourState.ANSWERS;
        } catch (IOException e) {
            return NeighbourState.SILENT;
        }
    }
}
