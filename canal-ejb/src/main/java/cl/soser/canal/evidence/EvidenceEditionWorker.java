package cl.soser.canal.evidence;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/** Keeps which columns a sealed table had, whatever becomes of the transaction that asks. */
@Stateless
public class EvidenceEditionWorker {

    private static final String FIND =
            "select column_names from evidence_edition where edition = ?";
    private static final String KEEP =
            "insert into evidence_edition (edition, table_code, column_names) values (?, ?, ?)";

    @Resource(lookup = "jdbc/canal")
    DataSource source;

    @TransactionAttribute(REQUIRES_NEW)
    public void keep(String edition, String table, String names) {
        if (!columns(edition).isEmpty()) {
            return;
        }
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(KEEP)) {
            insert.setString(1, edition);
            insert.setString(2, table);
            insert.setString(3, names);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty if it was never seen. */
    @TransactionAttribute(REQUIRES_NEW)
    public Set<String> columns(String edition) {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, edition);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Set.of(row.getString(1).split(" ")) : Set.of();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
