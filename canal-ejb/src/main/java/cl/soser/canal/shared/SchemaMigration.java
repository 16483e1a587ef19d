package cl.soser.canal.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema to what this version needs before anything else starts; start-up beans that
 * read tables say {@code @DependsOn("SchemaMigration")}. Bean-managed, because each migration is a
 * transaction of its own. Nobody calls it.
 */
@Startup
@Singleton
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SchemaMigration {

    @Resource(lookup = "jdbc/canal")
    DataSource source;

    @Inject Settings settings;

    @Inject Database database;

    @PostConstruct
    void migrate() {
        settings.check();
        Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(source)
                .locations(
                        "classpath:db/migration/common",
                        "classpath:db/migration/" + database.migrations())
                .placeholders(Map.of("instant", database.instantType()))
                .failOnMissingLocations(false)
                .cleanDisabled(true)
                .load()
                .migrate();
    }
}
