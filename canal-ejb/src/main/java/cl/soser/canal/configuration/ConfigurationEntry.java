package cl.soser.canal.configuration;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A change as it is read.
 *
 * @param author null where no person did it
 */
public record ConfigurationEntry(
        long id, Instant changedAt, String author, Configured what, List<FieldChange> fields)
        implements Serializable {

    public ConfigurationEntry {
        fields = List.copyOf(fields);
    }

    /** It began to exist then: nothing in it was anything before. */
    public boolean isBeginning() {
        return fields.stream().allMatch(field -> field.before() == null);
    }

    /** Nothing of it was left. */
    public boolean isEnd() {
        return fields.stream().allMatch(field -> field.after() == null);
    }
}
