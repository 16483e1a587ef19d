package cl.soser.canal.shared.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The database in use, for the few statements that JPA cannot express for both. */
@ApplicationScoped
public class Database {

    @Resource(lookup = "jdbc/canal")
    DataSource source;

    private boolean postgresql;

    @PostConstruct
    void look() {
        try (Connection connection = source.getConnection()) {
            postgresql = connection.getMetaData().getDatabaseProductName().startsWith("PostgreSQL");
        } catch (SQLException e) {
            throw new IllegalStateException("canal: the database does not answer", e);
        }
    }

    public boolean isPostgresql() {
        return postgresql;
    }

    /** The statement that reads a sequence; the name comes from code, never from input. */
    public String nextValueOf(String sequence) {
        return postgresql
                ? "select nextval('" + sequence + "')"
                : "values next value for " + sequence;
    }
}
