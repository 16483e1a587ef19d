package cl.soser.canal.configuration;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One section of the configuration file. Each feature supplies its own: the schema and present
 * values of its rows, and how to change them. Checks that need several rows are made when rows are
 * applied, and fail with an exception.
 */
public interface ConfigurationSection {

    /** Of one row, from what to what; before is null for a new one, after for one that goes. */
    record Change(String key, JsonObject before, JsonObject after) {

        public boolean isNew() {
            return before == null;
        }

        public boolean isGone() {
            return after == null;
        }
    }

    /** As the file calls it. */
    String name();

    /** Parts are read and applied in this order: what others name comes first. */
    int order();

    /** Who may change such a thing by a file. */
    Set<String> owners();

    SectionSchema shape();

    /** The key of a row, valid on any installation. */
    String key(JsonObject row);

    /** Its present rows, by key, in order. */
    Map<String, JsonObject> rows();

    /** Which line of the history it is. */
    ConfigurationSubject what(String key, JsonObject row);

    /**
     * A row as people read it, before and after.
     *
     * @param row null where there is none
     */
    default ConfigurationFields fields(JsonObject row) {
        return shape().fields(row);
    }

    /**
     * What is wrong with a row whose fields are all right by themselves.
     *
     * @param row as the file brings it, other than it is now
     */
    default Optional<SectionSchema.Fault> fault(JsonObject row) {
        return Optional.empty();
    }

    /** Whether its changes are kept in the history where they are made, and not by the ledger. */
    default boolean recordsItsChanges() {
        return false;
    }

    /** In the caller's transaction. */
    void apply(List<Change> changes);
}
