package cl.soser.canal.evidence;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Salted digests of a row: one of each column that may be erased, one of the others together. Both
 * maps have the names of the columns; {@link #REST} stands for the others.
 */
record RowDigest(Map<String, String> digests, Map<String, String> salts) {

    static final String REST = "fila";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16;

    RowDigest {
        digests = new TreeMap<>(digests);
        salts = new TreeMap<>(salts);
    }

    /** Of a row as it is stored; every column that is null is left out. */
    static RowDigest of(Map<String, String> row, Set<String> personal) {
        RowDigest digest = new RowDigest(Map.of(), Map.of());
        Map<String, byte[]> parts = parts(row, personal);
        byte[] salts = new byte[SALT * parts.size()];
        RANDOM.nextBytes(salts);
        int[] at = {0};
        parts.forEach(
                (name, content) -> {
                    byte[] salt = Arrays.copyOfRange(salts, at[0], at[0] + SALT);
                    at[0] += SALT;
                    digest.salts.put(name, CanonicalBytes.text(salt));
                    digest.digests.put(name, digest(salt, content));
                });
        return digest;
    }

    /** The parts of which that row is no longer what was sealed. */
    List<String> differing(Map<String, String> row, Set<String> personal) {
        List<String> differing = new ArrayList<>();
        Map<String, byte[]> parts = parts(row, personal);
        digests.forEach(
                (name, kept) -> {
                    String salt = salts.get(name);
                    byte[] content = parts.get(name);
                    if (salt == null
                            || content == null
                            || !digest(CanonicalBytes.bytes(salt), content).equals(kept)) {
                        differing.add(name);
                    }
                });
        return differing;
    }

    private static Map<String, byte[]> parts(Map<String, String> row, Set<String> personal) {
        Map<String, byte[]> parts = new TreeMap<>();
        CanonicalBytes rest = new CanonicalBytes();
        inOrder(row)
                .forEach(
                        (column, value) -> {
                            if (personal.contains(column)) {
                                return;
                            }
                            if (value != null) {
                                rest.add(column).add(value);
                            }
                        });
        for (String column : personal) {
            parts.put(column, new CanonicalBytes().add(column).add(row.get(column)).toBytes());
        }
        parts.put(REST, rest.toBytes());
        return parts;
    }

    /** By the names of the columns, as the reader already has them. */
    private static Map<String, String> inOrder(Map<String, String> row) {
        String before = "";
        for (String column : row.keySet()) {
            if (before.compareTo(column) > 0) {
                return new TreeMap<>(row);
            }
            before = column;
        }
        return row;
    }

    private static String digest(byte[] salt, byte[] content) {
        return CanonicalBytes.text(CanonicalBytes.sha256(salt, content));
    }

    /** "name=value" separated by spaces, in the order of the names. */
    static String line(Map<String, String> values) {
        StringBuilder line = new StringBuilder();
        values.forEach(
                (name, value) ->
                        line.append(line.isEmpty() ? "" : " ")
                                .append(name)
                                .append('=')
                                .append(value));
        return line.toString();
    }

    /** Whether two such lines have the same names, without taking them apart. */
    static boolean sameNames(String line, String other) {
        if (line == null || other == null) {
            return line == null && other == null;
        }
        int at = 0;
        int there = 0;
        while (at < line.length() && there < other.length()) {
            int name = line.indexOf('=', at) + 1 - at;
            if (name <= 0 || !line.regionMatches(at, other, there, name)) {
                return false;
            }
            at = next(line, at + name);
            there = next(other, there + name);
        }
        return at >= line.length() && there >= other.length();
    }

    /** Where the next name begins. */
    private static int next(String line, int at) {
        int space = line.indexOf(' ', at);
        return space < 0 ? line.length() : space + 1;
    }

    static Map<String, String> values(String line) {
        Map<String, String> values = new TreeMap<>();
        if (line != null) {
            for (String one : line.split(" ")) {
                int at = one.indexOf('=');
                if (at > 0) {
                    values.put(one.substring(0, at), one.substring(at + 1));
                }
            }
        }
        return values;
    }
}
