package cl.soser.canal.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The root of a list says exactly which leaves it has, and in which order. */
class MerkleTreeTest {

    private static List<String> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> MerkleTree.leaf(("row " + i).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static String hex(String hash) {
        return HexFormat.of().formatHex(CanonicalBytes.bytes(hash));
    }

    /** The published values of the first trees of RFC 6962's reference tests. */
    @Test
    void itIsTheTreeOfTheStandard() {
        String empty = MerkleTree.leaf(new byte[0]);
        String zero = MerkleTree.leaf(new byte[] {0});
        assertEquals(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                hex(MerkleTree.root(List.of())));
        assertEquals(
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", hex(empty));
        assertEquals(
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                hex(MerkleTree.root(List.of(empty, zero))));
    }

    @Test
    void noLeafChangesGoesComesOrMovesWithoutTheRoot() {
        for (int count = 1; count <= 17; count++) {
            List<String> all = leaves(count);
            String root = MerkleTree.root(all);
            for (int i = 0; i < count; i++) {
                List<String> less = new ArrayList<>(all);
                less.remove(i);
                assertNotEquals(root, MerkleTree.root(less));
                List<String> other = new ArrayList<>(all);
                other.set(i, MerkleTree.leaf(new byte[] {1}));
                assertNotEquals(root, MerkleTree.root(other));
                List<String> twice = new ArrayList<>(all);
                twice.add(i, all.get(i));
                assertNotEquals(root, MerkleTree.root(twice));
                if (i > 0) {
                    List<String> moved = new ArrayList<>(all);
                    moved.add(0, moved.remove(i));
                    assertNotEquals(root, MerkleTree.root(moved));
                }
            }
        }
    }
}
