package cl.soser.canal.notification.outbox.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where no gateway is configured, a message is a file: its first line is the telephone, the rest
 * the text. A whole file appears at once, and a repeated message replaces its own.
 */
public record FileGateway(Path folder) implements TelephoneGateway {

    @Override
    public void send(String key, String telephone, String text) throws IOException {
        Files.createDirectories(folder);
        Path whole = Files.createTempFile(folder, key, ".part"); // only its owner may read it
        Files.writeString(whole, telephone + "\n\n" + text + "\n");
        Files.move(whole, folder.resolve(key + ".txt"), StandardCopyOption.REPLACE_EXISTING);
    }
}
