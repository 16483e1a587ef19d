package cl.soser.canal.shared.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The role of PostgreSQL that the channel works with, where another one owns the tables: it reads
 * and writes rows, and changes neither the schema nor what is only ever added to.
 */
final class WorkingRole {

    private static final Logger LOG = Logger.getLogger(WorkingRole.class.getName());

    /** So that servers that start at once wait for each other. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(5005237)";

    private WorkingRole() {}

    /** What it needs, new tables included. */
    static void grant(DataSource owner, DataSource working) {
        try (Connection connection = owner.getConnection()) {
            String role = name(working);
            if (role.equals(connection.getMetaData().getUserName())) {
                LOG.log(
                        Level.WARNING,
                        "The role {0}, which the channel works with, can change the schema;"
                                + " CANAL_DB_OWNER_USER names another one for that",
                        role);
                return;
            }
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(ONE_AT_A_TIME);
                String schema = statement.enquoteIdentifier(connection.getSchema(), true);
                for (String sql : statements(schema, statement.enquoteIdentifier(role, true))) {
                    statement.execute(sql);
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "canal: the rights of the channel's role cannot be given: " + e.getMessage(),
                    e);
        }
    }

    private static String name(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getUserName();
        }
    }

    private static List<String> statements(String schema, String role) {
        return List.of(
                "grant usage on schema " + schema + " to " + role,
                "grant select, insert, update, delete on all tables in schema "
                        + schema
                        + " to "
                        + role,
                "grant usage, select on all sequences in schema " + schema + " to " + role,
                "revoke update, delete on audit_entry, configuration_change, configuration_field"
                        + " from "
                        + role,
                "grant update (reason, network) on audit_entry to " + role,
                "revoke update, delete on evidence_entry, evidence_batch, evidence_leaf, evidence_day,"
                        + " evidence_edition from "
                        + role,
                "grant update (salts) on evidence_entry to " + role,
                "revoke insert, update, delete on flyway_schema_history from " + role);
    }
}
