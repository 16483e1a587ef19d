package cl.soser.canal.shared.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/** The clock of the database, on a connection that waits two seconds at most. */
@ApplicationScoped
public class DatabaseClockRepository {

    private static final String READ = "select current_timestamp from write_probe where id = 1";

    @Resource(lookup = "jdbc/canal-probe")
    DataSource source;

    @Inject Clock clock;

    /** By how much this machine's clock is ahead; the way there and back is shared out. */
    public Duration ahead() throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(READ)) {
            Instant asked = clock.instant();
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                Instant theirs = answer.getTimestamp(1).toInstant();
                Instant ours = asked.plus(Duration.between(asked, clock.instant()).dividedBy(2));
                return Duration.between(theirs, ours);
            }
        }
    }
}
