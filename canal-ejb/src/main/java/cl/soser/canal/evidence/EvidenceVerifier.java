package cl.soser.canal.evidence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/**
 * Compares register, chain, signatures and sealed rows with each other, piece by piece. Outside any
 * transaction of its caller. What seems wrong is looked at once more while nobody can write it.
 */
@ApplicationScoped
public class EvidenceVerifier {

    private static final int PIECE = 2_000;

    /** Beyond so many, what is wrong is no longer a matter of single rows. */
    private static final int MOST = 1_000;

    @Resource(lookup = "jdbc/canal")
    DataSource source;

    @Inject SealedRowReader sealedRowReader;
    @Inject EvidenceRepository evidenceRepository;
    @Inject EvidenceChainVerifier evidenceChainVerifier;
    @Inject EvidenceCheckWorker evidenceCheckWorker;
    @Inject EvidenceOriginWorker evidenceOriginWorker;

    /** All there is. */
    public EvidenceCheckResult check() {
        List<String> notes = new ArrayList<>();
        List<RowFinding> findings = new ArrayList<>();
        try (Connection connection = source.getConnection()) {
            EvidenceChainVerifier.ChainCheck chain = evidenceChainVerifier.check(connection);
            findings.addAll(chain.findings());
            int days = evidenceCheckWorker.days(findings);
            long rows = 0;
            for (SealedTable table : SealedTable.values()) {
                boolean whole = evidenceOriginWorker.isDone(table);
                if (!whole) {
                    notes.add("not yet sealed: " + table.code());
                }
                rows += rows(connection, table, whole, findings);
            }
            List<RowFinding> first = findings.stream().limit(MOST).toList();
            if (first.size() < findings.size()) {
                notes.add("and more: " + (findings.size() - first.size()));
            }
            return new EvidenceCheckResult(chain.entries(), rows, days, first, notes);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows of a piece are compared while those of the next one are read. */
    private long rows(
            Connection connection, SealedTable table, boolean whole, List<RowFinding> findings)
            throws SQLException {
        long counted = 0;
        long after = Long.MIN_VALUE + 1;
        boolean more = true;
        CompletableFuture<List<RowFinding>> compared = CompletableFuture.completedFuture(List.of());
        while (more) {
            List<StoredRow> rows = sealedRowReader.page(connection, table, after, PIECE);
            more = rows.size() == PIECE;
            long last = more ? rows.get(PIECE - 1).id() : Long.MAX_VALUE;
            List<SealedEntry> entries =
                    evidenceRepository.seals(connection, table, after + 1, last);
            Editions editions = sealedRowReader.editions(entries);
            add(table, whole, compared.join(), findings);
            compared = CompletableFuture.supplyAsync(() -> compare(table, rows, entries, editions));
            counted += rows.size();
            after = last;
        }
        add(table, whole, compared.join(), findings);
        return counted;
    }

    /** Both in the order of the rows. */
    private static List<RowFinding> compare(
            SealedTable table, List<StoredRow> rows, List<SealedEntry> entries, Editions editions) {
        List<RowFinding> found = new ArrayList<>();
        int at = 0;
        for (StoredRow row : rows) {
            while (at < entries.size() && entries.get(at).row().row() < row.id()) {
                int end = end(entries, at);
                judge(table, null, entries.subList(at, end), editions).ifPresent(found::add);
                at = end;
            }
            boolean own = at < entries.size() && entries.get(at).row().row() == row.id();
            int end = own ? end(entries, at) : at;
            judge(table, row, entries.subList(at, end), editions).ifPresent(found::add);
            at = end;
        }
        while (at < entries.size()) {
            int end = end(entries, at);
            judge(table, null, entries.subList(at, end), editions).ifPresent(found::add);
            at = end;
        }
        return found;
    }

    private static Optional<RowFinding> judge(
            SealedTable table, StoredRow row, List<SealedEntry> own, Editions editions) {
        long id = row == null ? own.get(0).row().row() : row.id();
        Map<String, String> values = row == null ? null : row.values();
        return RowCheckPolicy.of(table, id, values, own, editions::of);
    }

    /** Where the entries of the next row begin. */
    private static int end(List<SealedEntry> entries, int at) {
        long row = entries.get(at).row().row();
        int end = at + 1;
        while (end < entries.size() && entries.get(end).row().row() == row) {
            end++;
        }
        return end;
    }

    /** What seems wrong is looked at once more; a row that is to be sealed yet is not. */
    private void add(
            SealedTable table,
            boolean whole,
            List<RowFinding> suspects,
            List<RowFinding> findings) {
        for (RowFinding suspect : suspects) {
            if (!whole && suspect.kind() == FindingKind.AGREGADA) {
                continue;
            }
            (findings.size() < MOST
                            ? evidenceCheckWorker.again(table, suspect.row())
                            : Optional.of(suspect))
                    .ifPresent(findings::add);
        }
    }
}
