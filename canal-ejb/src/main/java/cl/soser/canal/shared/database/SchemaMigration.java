package cl.soser.canal.shared.database;

import cl.soser.canal.shared.setting.InstallationSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the schema to what this version needs before anything else starts; start-up beans that
 * read tables say {@code @DependsOn("SchemaMigration")}. Bean-managed, because each migration is a
 * transaction of its own.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SchemaMigration {

    private static final Logger LOG = Logger.getLogger(SchemaMigration.class.getName());

    @Resource(lookup = "jdbc/canal")
    DataSource source;

    /** Of the role that owns the tables; the same where there is no other. */
    @Resource(lookup = "jdbc/canal-owner")
    DataSource owner;

    @Inject InstallationSettings installationSettings;

    @Inject Database database;

    /** Not called as another method is: the server looks for it by its name. */
    @PostConstruct
    void migrateAtStart() {
        installationSettings.check();
        migrate(owner, database.isPostgresql());
        if (database.isPostgresql()) {
            WorkingRole.grant(owner, source);
        }
    }

    /** Separate from the container, so that a test can apply the same history. */
    static void migrate(DataSource source, boolean postgresql) {
        Flyway flyway = history(source, postgresql).load();
        newer(flyway)
                .ifPresent(
                        version ->
                                LOG.log(
                                        Level.WARNING,
                                        "this server is older than the database, whose schema is"
                                                + " of version {0}; it goes on until it is upgraded",
                                        version));
        flyway.migrate();
    }

    /** The version of the schema where this server does not know it yet. */
    static Optional<String> newer(Flyway flyway) {
        return Arrays.stream(flyway.info().applied())
                .filter(applied -> applied.getState() == MigrationState.FUTURE_SUCCESS)
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .map(MigrationVersion::getVersion);
    }

    /** The history of that kind of database. */
    static FluentConfiguration history(DataSource source, boolean postgresql) {
        String folder = postgresql ? "postgresql" : "derby";
        // Derby knows no zones; the server runs in UTC, so its instants mean the same.
        String instant = postgresql ? "timestamp with time zone" : "timestamp";
        return Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(UntimedDataSource.of(source))
                .locations("classpath:db/migration/common", "classpath:db/migration/" + folder)
                .placeholders(Map.of("instant", instant))
                .failOnMissingLocations(true)
                .cleanDisabled(true);
    }
}
