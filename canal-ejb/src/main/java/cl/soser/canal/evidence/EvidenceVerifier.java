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
import java.util.stream.Collectors;
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
                if (evidenceOriginWorker.isDone(table)) {
                    rows += rows(connection, table, findings);
                } else {
                    notes.add("not yet sealed: " + table.code());
                }
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

    private long rows(Connection connection, SealedTable table, List<RowFinding> findings)
            throws SQLException {
        long counted = 0;
        long after = Long.MIN_VALUE + 1;
        boolean more = true;
        while (more) {
            List<StoredRow> rows = sealedRowReader.page(connection, table, after, PIECE);
            more = rows.size() == PIECE;
            long last = more ? rows.get(PIECE - 1).id() : Long.MAX_VALUE;
            List<RegisterEntry> entries = evidenceRepository.of(connection, table, after + 1, last);
            compare(table, rows, entries, findings);
            counted += rows.size();
            after = last;
        }
        return counted;
    }

    private void compare(
            SealedTable table,
            List<StoredRow> rows,
            List<RegisterEntry> entries,
            List<RowFinding> findings) {
        Map<Long, List<RegisterEntry>> byRow =
                entries.stream().collect(Collectors.groupingBy(entry -> entry.row().row()));
        for (StoredRow row : rows) {
            List<RegisterEntry> own = byRow.remove(row.id());
            add(table, row.id(), row.values(), own == null ? List.of() : own, findings);
        }
        byRow.forEach((id, own) -> add(table, id, null, own, findings));
    }

    private void add(
            SealedTable table,
            long id,
            Map<String, String> values,
            List<RegisterEntry> entries,
            List<RowFinding> findings) {
        Optional<RowFinding> suspect =
                RowCheckPolicy.of(table, id, values, entries, sealedRowReader::ofEdition);
        if (suspect.isPresent()) {
            (findings.size() < MOST ? evidenceCheckWorker.again(table, id) : suspect)
                    .ifPresent(findings::add);
        }
    }
}
