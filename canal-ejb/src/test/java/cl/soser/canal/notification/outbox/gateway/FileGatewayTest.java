package cl.soser.canal.notification.outbox.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileGatewayTest {

    @Test
    void aMessageIsAFileAndARepeatedOneIsTheSame(@TempDir Path home) throws IOException {
        FileGateway gateway = new FileGateway(home.resolve("sms"));
        gateway.send("abc", "+56955550101", "Alerta");
        gateway.send("abc", "+56955550101", "Alerta");
        try (Stream<Path> files = Files.list(home.resolve("sms"))) {
            assertEquals(List.of("abc.txt"), files.map(f -> f.getFileName().toString()).toList());
        }
        assertEquals("+56955550101\n\nAlerta\n", Files.readString(home.resolve("sms/abc.txt")));
    }
}
