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

/** Knocks at the server for outgoing mail. */
@ApplicationScoped
class MailServerClient {

    private static final int PATIENCE_MILLIS = 2000;

    @Resource(lookup = "mail/canal")
    Session mail;

    @Inject InstallationSettings installationSettings;

    MailServerState look() {
        Optional<String> host = installationSettings.smtpHost();
        if (host.isEmpty()) {
            return MailServerState.NONE;
        }
        int port = Integer.parseInt(mail.getProperties().getProperty("mail.smtp.port", "25"));
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host.get(), port), PATIENCE_MILLIS);
            return MailServerState.ANSWERS;
        } catch (IOException e) {
            return MailServerState.SILENT;
        }
    }
}
