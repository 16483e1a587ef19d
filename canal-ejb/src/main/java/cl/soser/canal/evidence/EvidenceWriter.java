package cl.soser.canal.evidence;

import static java.time.temporal.ChronoUnit.MILLIS;

import cl.soser.canal.shared.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Adds to the register what a transaction did, on its connection. It reads the rows as they are
 * stored now, by their keys, and only adds: nobody waits for it, and it waits for nobody.
 */
@ApplicationScoped
class EvidenceWriter {

    private static final String READING = "LECTURA";
    private static final String EXPORT = "EXPORTACION";

    static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");

    @Inject SealedRowReader sealedRowReader;
    @Inject EvidenceRepository evidenceRepository;
    @Inject EvidenceKeys evidenceKeys;
    @Inject Database database;
    @Inject Clock clock;

    void write(PendingEvidence pending, Connection connection) {
        try {
            List<SealedEntry> entries = new ArrayList<>();
            Map<SealedTable, List<StoredRow>> found =
                    sealedRowReader.numbered(connection, pending.rows());
            for (Map.Entry<SealedTable, SortedSet<Long>> rows : pending.rows().entrySet()) {
                SealedTable table = rows.getKey();
                entries.addAll(rows(connection, table, rows.getValue(), found.get(table)));
            }
            long first = entries.stream().mapToLong(SealedEntry::id).min().orElse(0);
            for (Erasure erasure : pending.erasures()) {
                entries.add(erasure(connection, erasure));
            }
            for (Alteration alteration : pending.alterations()) {
                entries.add(alteration(connection, alteration));
            }
            evidenceRepository.insert(connection, entries);
            for (Erasure erasure : pending.erasures()) {
                evidenceRepository.forget(connection, erasure, first);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what was done could not be registered", e);
        }
    }

    /** Whether a row that nobody has touched in this transaction is not what was sealed of it. */
    Optional<Alteration> altered(Connection connection, SealedTable table, long row) {
        try {
            Optional<SealedEntry> last = evidenceRepository.lastSeal(connection, table, row);
            if (last.isEmpty() || last.get().row().digests() == null) {
                return Optional.empty();
            }
            RowSeal seal = last.get().row();
            Editions editions = sealedRowReader.editions(List.of(last.get()));
            return sealedRowReader.page(connection, table, row - 1, 1).stream()
                    .filter(stored -> stored.id() == row)
                    .map(stored -> editions.of(seal.edition(), stored.values()))
                    .map(values -> seal.digest().differing(values, table.personal()))
                    .map(parts -> salted(seal, parts))
                    .filter(parts -> !parts.isEmpty())
                    .map(parts -> new Alteration(table, row, parts))
                    .findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("a row could not be compared with its seal", e);
        }
    }

    /** Of what was erased nothing can be compared any more. */
    private static List<String> salted(RowSeal seal, List<String> parts) {
        Set<String> salts = RowDigest.values(seal.salts()).keySet();
        return parts.stream().filter(salts::contains).toList();
    }

    private List<SealedEntry> rows(
            Connection connection, SealedTable table, SortedSet<Long> ids, List<StoredRow> found)
            throws SQLException {
        List<SealedEntry> entries = new ArrayList<>();
        for (StoredRow row : found) {
            entries.add(entry(table, row, EntryKind.FILA, null));
        }
        if (found.size() < ids.size()) {
            Set<Long> gone = new TreeSet<>(ids);
            gone.removeAll(found.stream().map(StoredRow::id).collect(Collectors.toSet()));
            for (long id : gone) {
                if (table.isView() && evidenceRepository.of(connection, table, id, id).isEmpty()) {
                    continue; // it was never in it
                }
                RegisteredObject about = new RegisteredObject(null, null, null);
                entries.add(
                        marked(
                                number(connection),
                                act(EntryKind.FILA_BORRADA, about, null),
                                RowSeal.gone(table, id)));
            }
        }
        return entries;
    }

    /** The seal of a row; of the audit trail, the act that it tells as well. */
    SealedEntry entry(SealedTable table, StoredRow row, EntryKind kind, String detail) {
        RowSeal seal =
                RowSeal.of(
                        table,
                        row.id(),
                        sealedRowReader.edition(table),
                        RowDigest.of(row.values(), table.personal()));
        RegisteredAction act =
                table == SealedTable.AUDIT_ENTRY
                        ? audited(row)
                        : act(kind, about(table, row), detail);
        return marked(row.registerId(), act, seal);
    }

    private static RegisteredObject about(SealedTable table, StoredRow row) {
        Long ticket =
                table.ticketColumn() == null
                        ? null
                        : number(row.values().get(table.ticketColumn()));
        return new RegisteredObject(null, null, ticket);
    }

    private static RegisteredAction audited(StoredRow row) {
        Map<String, String> values = row.values();
        Instant at = Instant.parse(values.get("happened_at")).truncatedTo(MILLIS);
        return new RegisteredAction(
                at,
                at.atZone(SANTIAGO).toLocalDate(),
                kind(values),
                values.get("actor_kind"),
                number(values.get("account_id")),
                new RegisteredObject(
                        values.get("object_type"),
                        number(values.get("object_id")),
                        ticket(row, values)),
                null);
    }

    /** A reading of a whole list as a file is an export. */
    private static String kind(Map<String, String> values) {
        String reason = values.get("reason");
        boolean export = reason != null && reason.startsWith(EXPORT);
        return READING.equals(values.get("action_code")) && export
                ? EXPORT
                : values.get("action_code");
    }

    private static Long ticket(StoredRow row, Map<String, String> values) {
        return row.ticket() == null && "TICKET".equals(values.get("object_type"))
                ? number(values.get("object_id"))
                : row.ticket();
    }

    private static Long number(String text) {
        return text == null ? null : Long.valueOf(text);
    }

    private SealedEntry erasure(Connection connection, Erasure erasure) throws SQLException {
        RegisteredObject about = new RegisteredObject(erasure.table().name(), erasure.row(), null);
        RegisteredAction act = act(EntryKind.SUPRESION, about, erasure.detail());
        return marked(number(connection), act, RowSeal.gone(erasure.table(), erasure.row()));
    }

    private SealedEntry alteration(Connection connection, Alteration altered) throws SQLException {
        RegisteredObject about = new RegisteredObject(altered.table().name(), altered.row(), null);
        RegisteredAction act = act(EntryKind.ALTERADA, about, altered.detail());
        return marked(number(connection), act, RowSeal.gone(altered.table(), altered.row()));
    }

    private RegisteredAction act(EntryKind kind, RegisteredObject about, String detail) {
        Instant at = clock.instant().truncatedTo(MILLIS);
        boolean dated = kind != EntryKind.ORIGEN;
        return new RegisteredAction(
                at,
                dated ? at.atZone(SANTIAGO).toLocalDate() : null,
                kind.name(),
                null,
                null,
                about,
                detail);
    }

    private SealedEntry marked(long id, RegisteredAction act, RowSeal seal) {
        return SealedEntry.marked(id, act, seal, evidenceKeys.present());
    }

    private long number(Connection connection) throws SQLException {
        String sql = database.nextValueOf("evidence_entry_seq");
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
