package cl.soser.canal.evidence;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.shared.database.Database;
import cl.soser.canal.shared.setting.InstallationSettings;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** What a test does to the register as the owner of the schema would, and what is seen of it. */
@Stateless
@PermitAll
@TransactionAttribute(REQUIRES_NEW)
public class EvidenceFixture {

    private static final List<String> GUARDED =
            List.of(
                    "evidence_entry",
                    "evidence_leaf",
                    "evidence_batch",
                    "evidence_day",
                    "audit_entry");

    @Resource(lookup = "jdbc/canal")
    DataSource source;

    @PersistenceContext EntityManager em;
    @Inject Database database;
    @Inject EvidenceQueue evidenceQueue;
    @Inject EvidenceChainVerifier evidenceChainVerifier;
    @Inject EvidenceChainRepository evidenceChainRepository;
    @Inject EvidenceRepository evidenceRepository;
    @Inject EvidenceCheckWorker evidenceCheckWorker;
    @Inject EvidenceKeys evidenceKeys;
    @Inject EvidenceLeafReader evidenceLeafReader;
    @Inject EvidenceWitness evidenceWitness;
    @Inject EvidenceInspection evidenceInspection;
    @Inject InstallationSettings installationSettings;

    /** Without the triggers of PostgreSQL, which the owner can take away. */
    public int sql(String sql, Object... values) {
        try (Connection connection = source.getConnection()) {
            triggers(connection, "disable");
            int rows;
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                rows = statement.executeUpdate();
            }
            triggers(connection, "enable");
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void triggers(Connection connection, String how) throws SQLException {
        if (database.isPostgresql()) {
            for (String table : GUARDED) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("alter table " + table + " " + how + " trigger user");
                }
            }
        }
    }

    /** What the verification says of a row: "changed: ticket 17 (subject)"; empty if nothing. */
    @TransactionAttribute(jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED)
    public String row(String table, long id) {
        return evidenceCheckWorker
                .again(SealedTable.named(table).orElseThrow(), id)
                .map(RowFinding::line)
                .orElse("");
    }

    /** What it says of the register. */
    public List<String> chain() {
        try (Connection connection = source.getConnection()) {
            return lately(connection).stream().map(RowFinding::line).toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The chain is as long as the tests before; its end is what this one made. */
    private List<RowFinding> lately(Connection connection) throws SQLException {
        long last = evidenceChainRepository.last(connection).map(EvidenceBatch::id).orElse(0L);
        return evidenceChainVerifier.check(connection, Math.max(0, last - 20)).findings();
    }

    /** The numbers of what was registered of a row. */
    public List<Long> entries(String table, long id) {
        try (Connection connection = source.getConnection()) {
            return evidenceRepository
                    .of(connection, SealedTable.named(table).orElseThrow(), id, id)
                    .stream()
                    .map(SealedEntry::id)
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes an entry out, looks, and puts it back as it was. */
    public List<String> chainWithout(String table, long row, long entry) {
        try (Connection connection = source.getConnection()) {
            SealedEntry kept =
                    evidenceRepository
                            .of(connection, SealedTable.named(table).orElseThrow(), row, row)
                            .stream()
                            .filter(one -> one.id() == entry)
                            .findFirst()
                            .orElseThrow();
            sqlHere(connection, "delete from evidence_entry where id = " + entry);
            List<String> found = lately(connection).stream().map(RowFinding::line).toList();
            evidenceRepository.insert(connection, List.of(kept));
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sqlHere(Connection connection, String sql) throws SQLException {
        triggers(connection, "disable");
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
        triggers(connection, "enable");
    }

    /** A number that a transaction took which is not over yet. */
    public long number() {
        try (Connection connection = source.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(database.nextValueOf("evidence_entry_seq"));
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** That transaction is committed now. */
    public void commit(long number) {
        try (Connection connection = source.getConnection()) {
            RegisteredAction act =
                    new RegisteredAction(
                            Instant.EPOCH,
                            null,
                            "PRUEBA",
                            null,
                            null,
                            new RegisteredObject(null, null, null),
                            null);
            evidenceRepository.insert(
                    connection,
                    List.of(
                            SealedEntry.marked(
                                    number,
                                    act,
                                    new RowSeal(null, null, null, null, null),
                                    evidenceKeys.present())));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a use case would say that it wrote a row. */
    public void written(String table, long row) {
        evidenceQueue.written(SealedTable.named(table).orElseThrow(), row);
    }

    /** The text goes, and is said to. */
    public void erase(String sql, String table, long row, Set<String> columns) {
        try {
            sqlHere(em.unwrap(Connection.class), sql);
            evidenceQueue.erased(table, row, columns, "SUPRESION_TITULAR");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For a verification that finds that. */
    public void keep(String table, long row) {
        evidenceCheckWorker.keep(
                table == null
                        ? List.of()
                        : List.of(new RowFinding(table, row, FindingKind.CAMBIADA, "subject")));
    }

    /** The end of the chain, as whoever put it away could put it back. */
    public static final class Cut {

        private final EvidenceBatch batch;
        private final List<SealedEntry> entries;

        private Cut(EvidenceBatch batch, List<SealedEntry> entries) {
            this.batch = batch;
            this.entries = entries;
        }

        /** What is said of it once it is gone. */
        public String line(int missing) {
            return new LostBatches(batch.id(), batch.chain().hash(), batch.id() - missing)
                    .finding()
                    .line();
        }

        public long number() {
            return batch.id();
        }
    }

    /** Takes the last batch away, with its leaves and its entries. */
    public Cut cut() {
        try (Connection connection = source.getConnection()) {
            EvidenceBatch batch = evidenceChainRepository.last(connection).orElseThrow();
            List<SealedEntry> entries =
                    evidenceLeafReader.of(connection, batch.id(), batch.id()).stream()
                            .map(EvidenceLeafReader.Leaf::entry)
                            .toList();
            for (SealedEntry entry : entries) {
                sqlHere(connection, "delete from evidence_entry where id = " + entry.id());
            }
            sqlHere(connection, "delete from evidence_leaf where batch_id = " + batch.id());
            sqlHere(connection, "delete from evidence_batch where id = " + batch.id());
            return new Cut(batch, entries);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it was, instead of what was sealed since; that has no batch then. */
    public void putBack(Cut cut) {
        try (Connection connection = source.getConnection()) {
            sqlHere(connection, "delete from evidence_leaf where batch_id >= " + cut.number());
            sqlHere(connection, "delete from evidence_batch where id >= " + cut.number());
            evidenceRepository.insert(connection, cut.entries);
            evidenceChainRepository.insert(connection, cut.batch, cut.entries);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As if this server had made that batch last and had missed none; no batch: it is new. */
    public void witness(Cut cut) {
        try {
            Files.deleteIfExists(installationSettings.home().resolve("evidence.lost"));
            Files.deleteIfExists(installationSettings.home().resolve("evidence.last"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (cut != null) {
            evidenceWitness.keep(
                    new SealedBatch(cut.batch.id(), cut.batch.chain().hash(), cut.entries.size()));
        }
    }

    /** What a whole verification says, which keeps and tells it. */
    @TransactionAttribute(jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED)
    public List<String> verify() {
        return evidenceInspection.look().findings().stream().map(RowFinding::line).toList();
    }
}
