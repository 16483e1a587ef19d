package cl.soser.canal.shared.health;

import cl.soser.canal.shared.setting.InstallationSettings;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import javax.sql.DataSource;

/**
 * Writes a little where requests write: one row, one file. Plain JDBC, on connections that wait two
 * seconds at most.
 */
@ApplicationScoped
class WriteProbeRepository {

    private static final String WRITE = "update write_probe set written_at = ? where id = 1";
    private static final byte[] SOME = new byte[4096];

    @Resource(lookup = "jdbc/canal-probe")
    DataSource source;

    @Inject InstallationSettings installationSettings;
    @Inject Clock clock;

    void writeRow() throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            statement.executeUpdate();
        }
    }

    /** Where uploads begin, see {@code DiskFileStore}. */
    void writeFile() throws IOException {
        Path folder =
                Files.createDirectories(installationSettings.home().resolve("files/incoming"));
        Path file = folder.resolve("write-probe-" + ProcessHandle.current().pid());
        try {
            Files.write(
                    file,
                    SOME,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DSYNC);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
