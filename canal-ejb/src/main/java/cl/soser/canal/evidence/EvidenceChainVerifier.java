package cl.soser.canal.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Follows the chain of batches from its beginning and compares each entry with its leaf. */
@ApplicationScoped
class EvidenceChainVerifier {

    private static final String ENTRY = "evidence_entry";
    private static final String BATCH = LostBatches.TABLE;
    private static final int PIECE = 10_000;

    @Inject EvidenceChainRepository evidenceChainRepository;
    @Inject EvidenceRepository evidenceRepository;
    @Inject EvidenceLeafReader evidenceLeafReader;
    @Inject EvidenceWitness evidenceWitness;
    @Inject EvidenceKeys evidenceKeys;

    /** What was seen of the chain. */
    record ChainCheck(long entries, List<RowFinding> findings) {}

    ChainCheck check(Connection connection) throws SQLException {
        return check(connection, 0);
    }

    /** What comes after that batch, which is taken as it is. */
    ChainCheck check(Connection connection, long start) throws SQLException {
        Walk walk = new Walk(connection);
        List<EvidenceBatch> page = evidenceChainRepository.after(connection, start);
        if (start > 0) {
            walk.before = evidenceChainRepository.after(connection, start - 1).get(0);
            walk.keyKnown = true;
        }
        while (!page.isEmpty()) {
            walk.all(page);
            page = evidenceChainRepository.after(connection, page.get(page.size() - 1).id());
        }
        walk.end();
        return new ChainCheck(walk.entries, walk.findings);
    }

    /**
     * What a batch was made of.
     *
     * @param lostKey what was written just before a key was lost is in the first batch of the next
     *     one; null elsewhere
     */
    private record LeavesOfBatch(
            EvidenceBatch batch, List<EvidenceLeafReader.Leaf> leaves, String lostKey) {

        Stream<RowFinding> compare(EvidenceKeys.Known keys) {
            boolean known = keys.of(batch.keyId()).isPresent();
            List<RowFinding> found =
                    leaves.parallelStream().flatMap(leaf -> compare(leaf, known, keys)).toList();
            String root =
                    MerkleTree.root(leaves.stream().map(EvidenceLeafReader.Leaf::hash).toList());
            boolean whole = leaves.size() == batch.entries() && root.equals(batch.chain().root());
            return whole
                    ? found.stream()
                    : Stream.concat(
                            found.stream(),
                            Stream.of(
                                    new RowFinding(
                                            BATCH,
                                            batch.id(),
                                            FindingKind.CAMBIADA,
                                            "its entries")));
        }

        private Stream<RowFinding> compare(
                EvidenceLeafReader.Leaf leaf, boolean known, EvidenceKeys.Known keys) {
            SealedEntry entry = leaf.entry();
            if (entry == null) {
                return found(leaf, FindingKind.BORRADA);
            }
            byte[] content = entry.content();
            if (!entry.leaf(content).equals(leaf.hash())) {
                return found(leaf, FindingKind.CAMBIADA);
            }
            return !known
                            || keys.marked(entry.keyId(), content, entry.mark())
                            || entry.keyId().equals(lostKey)
                    ? Stream.empty()
                    : found(leaf, FindingKind.AGREGADA);
        }

        private static Stream<RowFinding> found(EvidenceLeafReader.Leaf leaf, FindingKind kind) {
            return Stream.of(new RowFinding(ENTRY, leaf.entryId(), kind, ""));
        }
    }

    /** One way along the chain. */
    private final class Walk {

        private final Connection connection;
        private final List<RowFinding> findings = new ArrayList<>();
        private EvidenceBatch before;
        private boolean keyKnown;

        /** Of the batches before the first that has a key which is known; null where none is. */
        private String lostKey;

        private boolean lostLately;
        private long entries;
        private CompletableFuture<List<RowFinding>> compared =
                CompletableFuture.completedFuture(List.of());

        private Walk(Connection connection) {
            this.connection = connection;
        }

        private void all(List<EvidenceBatch> batches) throws SQLException {
            List<EvidenceBatch> piece = new ArrayList<>();
            int size = 0;
            for (EvidenceBatch batch : batches) {
                piece.add(batch);
                size += batch.entries();
                if (size >= PIECE) {
                    piece(piece);
                    piece.clear();
                    size = 0;
                }
            }
            if (!piece.isEmpty()) {
                piece(piece);
            }
        }

        /** The leaves of these batches are compared while those of the next ones are read. */
        private void piece(List<EvidenceBatch> batches) throws SQLException {
            Map<Long, List<EvidenceLeafReader.Leaf>> leaves =
                    evidenceLeafReader
                            .of(
                                    connection,
                                    batches.get(0).id(),
                                    batches.get(batches.size() - 1).id())
                            .stream()
                            .collect(Collectors.groupingBy(EvidenceLeafReader.Leaf::batchId));
            List<LeavesOfBatch> work = new ArrayList<>();
            for (EvidenceBatch batch : batches) {
                batch(batch);
                List<EvidenceLeafReader.Leaf> own = leaves.getOrDefault(batch.id(), List.of());
                entries += own.size();
                work.add(new LeavesOfBatch(batch, own, lostLately ? lostKey : null));
                before = batch;
            }
            await();
            EvidenceKeys.Known keys = evidenceKeys.all();
            compared =
                    CompletableFuture.supplyAsync(
                            () -> work.stream().flatMap(one -> one.compare(keys)).toList());
        }

        private void await() {
            findings.addAll(compared.join());
            compared = CompletableFuture.completedFuture(List.of());
        }

        private void batch(EvidenceBatch batch) {
            long expected = before == null ? 1 : before.id() + 1;
            if (batch.id() != expected) {
                add(BATCH, expected, FindingKind.BORRADA, "to " + (batch.id() - 1));
            } else if (!batch.chain()
                    .previous()
                    .equals(before == null ? EvidenceBatch.BEGINNING : before.chain().hash())) {
                add(BATCH, batch.id(), FindingKind.CAMBIADA, "previous");
            }
            boolean known = evidenceKeys.known(batch.keyId()).isPresent();
            boolean marked = known ? batch.marked(evidenceKeys) : !keyKnown;
            lostLately = known ? !keyKnown && lostKey != null : !keyKnown;
            if (!known && !keyKnown) {
                lostKey = batch.keyId();
            }
            keyKnown |= known;
            if (!batch.hash().equals(batch.chain().hash()) || !marked) {
                add(BATCH, batch.id(), FindingKind.CAMBIADA, marked ? "hash" : "mark");
            }
        }

        /** What no batch has, and whether the end is still there. */
        private void end() throws SQLException {
            await();
            lost();
            long mark = before == null ? 0 : evidenceChainRepository.mark(connection, before);
            if (before != null) {
                stray(mark);
            }
            long after = mark;
            List<SealedEntry> open = evidenceRepository.unsealed(connection, after);
            while (!open.isEmpty()) {
                for (SealedEntry entry : open) {
                    if (!evidenceKeys.marked(entry.keyId(), entry.content(), entry.mark())
                            && !(lostLately && entry.keyId().equals(lostKey))) {
                        add(ENTRY, entry.id(), FindingKind.AGREGADA, "");
                    }
                    after = entry.id();
                }
                open = evidenceRepository.unsealed(connection, after);
            }
        }

        /**
         * What was at the end once and is not in the chain, as this server or another found it when
         * it sealed, or as nobody has told yet. What comes back is missing no more.
         */
        private void lost() throws SQLException {
            List<LostBatches> known = new ArrayList<>(evidenceWitness.lost());
            Optional<SealedBatch> witness = evidenceWitness.last();
            if (witness.isPresent()) {
                SealedBatch last = witness.get();
                long left = before == null ? 0 : before.id();
                known.add(new LostBatches(last.number(), last.hash(), left));
            }
            Map<Long, RowFinding> missing = new TreeMap<>();
            for (LostBatches one : known) {
                missing(missing, one.finding());
            }
            for (RowFinding one : evidenceChainRepository.missing(connection)) {
                missing(missing, one);
            }
            findings.removeIf(
                    one ->
                            one.table().equals(BATCH)
                                    && one.kind() == FindingKind.BORRADA
                                    && missing.containsKey(one.row()));
            findings.addAll(missing.values());
        }

        private void missing(Map<Long, RowFinding> missing, RowFinding found) throws SQLException {
            String hash = LostBatches.hash(found.detail()).orElseThrow();
            if (!evidenceChainRepository.has(connection, found.row(), hash)) {
                missing.put(found.row(), found);
            }
        }

        private void stray(long mark) throws SQLException {
            for (long loose : evidenceChainRepository.loose(connection, before)) {
                add(ENTRY, loose, FindingKind.AGREGADA, "in no batch");
            }
            if (findings.isEmpty() && evidenceChainRepository.isEven(connection, before, mark)) {
                return;
            }
            for (long stray : evidenceChainRepository.strays(connection, mark)) {
                add(ENTRY, stray, FindingKind.AGREGADA, "in no batch");
            }
        }

        private void add(String table, long row, FindingKind kind, String detail) {
            findings.add(new RowFinding(table, row, kind, detail));
        }
    }
}
