package cl.soser.canal.st.faults;

import cl.soser.canal.server.BreakablePostgres;
import cl.soser.canal.server.Installation;
import cl.soser.canal.server.SmallDisk;
import com.icegreen.greenmail.store.FolderException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** One server under its supervisor, with a database, a mail server and a scanner of its own. */
final class Bed implements AutoCloseable {

    private static final Path FOLDER = Path.of("target", "faults").toAbsolutePath();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final AtomicInteger serial = new AtomicInteger();
    private final Installation installation = Installation.another("broken");
    private final ScannerDoor scanner = new ScannerDoor();
    private final SmallDisk databaseDisk;
    private final SmallDisk fileDisk;
    private final BreakablePostgres database;
    private String run = "";
    private String refused = "";

    /**
     * @param smallDisks whether database and files have one each, which is full after minutes
     */
    Bed(boolean smallDisks) throws IOException, SQLException {
        Path files = installation.home().resolve("files");
        databaseDisk = smallDisks ? SmallDisk.at(FOLDER, "700m") : SmallDisk.none(FOLDER);
        fileDisk = smallDisks ? SmallDisk.at(files, "64m") : SmallDisk.none(files);
        Installation.delete(FOLDER.resolve("data"));
        database = BreakablePostgres.start(FOLDER.resolve("data"));
        database.serve(installation)
                .setting("CANAL_CLAMD_HOST", "127.0.0.1")
                .setting("CANAL_CLAMD_PORT", scanner.port())
                .setting("CANAL_PROXY", "127.0.0.1")
                .start();
        supervise();
    }

    /** From here on people are of this run. */
    void begin(String name) throws FolderException {
        run = "falla-" + name.toLowerCase(Locale.ROOT) + "-" + serial();
        refused = "";
        installation.mail().purgeEmailFromAllMailboxes();
    }

    /** Nobody reads mail there, so none is missed. */
    String refused(String mailbox) {
        refused = mailbox;
        return mailbox;
    }

    String refused() {
        return refused;
    }

    String run() {
        return run;
    }

    int serial() {
        return serial.get();
    }

    int nextSerial() {
        return serial.incrementAndGet();
    }

    URI address() {
        return installation.address();
    }

    Installation installation() {
        return installation;
    }

    BreakablePostgres database() {
        return database;
    }

    ScannerDoor scanner() {
        return scanner;
    }

    /** Starts it if it does not run, and again whenever it dies. */
    void supervise() {
        installation.supervise();
    }

    SmallDisk databaseDisk() {
        return databaseDisk;
    }

    SmallDisk fileDisk() {
        return fileDisk;
    }

    /** What a page answers within ten seconds; 0 where nobody does. */
    int status(String path) throws InterruptedException {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(address().resolve(path))
                                    .timeout(Duration.ofSeconds(10))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException nobody) {
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        installation.stop();
        database.close();
        scanner.close();
        databaseDisk.close();
        fileDisk.close();
    }
}
