package cl.soser.canal.evidence;

/**
 * One row of the register.
 *
 * @param keyId which key marked it
 * @param mark made of everything else but the salts, so that nobody without the key can add one
 */
record SealedEntry(long id, RegisteredAction act, RowSeal row, String keyId, String mark) {

    private static final String FORM = "canal-evidencia-1";

    static SealedEntry marked(long id, RegisteredAction act, RowSeal row, EvidenceKey key) {
        SealedEntry unmarked = new SealedEntry(id, act, row, key.id(), null);
        return new SealedEntry(id, act, row, key.id(), key.mark(unmarked.content()));
    }

    /** The hash of all that can never change: not of the salts, which an erasure removes. */
    byte[] content() {
        byte[] bytes =
                new CanonicalBytes()
                        .add(FORM)
                        .add((Object) id)
                        .add((Object) act.at())
                        .add((Object) act.day())
                        .add(act.kind())
                        .add(act.actorKind())
                        .add((Object) act.account())
                        .add(act.about().type())
                        .add((Object) act.about().id())
                        .add((Object) act.about().ticket())
                        .add(act.detail())
                        .add(row.table())
                        .add((Object) row.row())
                        .add(row.edition())
                        .add(row.digests())
                        .add(keyId)
                        .toBytes();
        return CanonicalBytes.sha256(bytes);
    }

    String leaf() {
        return leaf(content());
    }

    String leaf(byte[] content) {
        return MerkleTree.leaf(new CanonicalBytes().add(content).add(mark).toBytes());
    }
}
