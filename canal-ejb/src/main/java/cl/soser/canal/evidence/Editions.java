package cl.soser.canal.evidence;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which columns a table had when a row was sealed.
 *
 * @param columns by edition
 */
record Editions(Map<String, Set<String>> columns) {

    /** Of that row only what was there in that edition. */
    Map<String, String> of(String edition, Map<String, String> values) {
        Set<String> had = columns.getOrDefault(edition, Set.of());
        if (had.size() == values.size() && had.containsAll(values.keySet())) {
            return values;
        }
        Map<String, String> then = new TreeMap<>(values);
        then.keySet().retainAll(had);
        return then;
    }
}
