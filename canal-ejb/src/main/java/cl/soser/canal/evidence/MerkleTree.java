package cl.soser.canal.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * The root of a list of hashes, as RFC 6962 defines it: a leaf and a node can never be taken for
 * each other, and neither number nor order can change without the root.
 */
final class MerkleTree {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private MerkleTree() {}

    static String leaf(byte[] content) {
        return CanonicalBytes.text(CanonicalBytes.sha256(LEAF, content));
    }

    static String root(List<String> leaves) {
        if (leaves.isEmpty()) {
            return CanonicalBytes.text(CanonicalBytes.sha256());
        }
        List<byte[]> level = leaves.stream().map(CanonicalBytes::bytes).toList();
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
            for (int i = 0; i < level.size(); i += 2) {
                above.add(
                        i + 1 == level.size()
                                ? level.get(i)
                                : CanonicalBytes.sha256(NODE, level.get(i), level.get(i + 1)));
            }
            level = above;
        }
        return CanonicalBytes.text(level.get(0));
    }
}
