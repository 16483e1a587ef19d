package cl.soser.canal.configuration;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A change as it is read.
 *
 * @param author null where no person did it
 * @param action null for older ones, whose fields show it
 * @param byFile a file of the configuration brought it
 */
public record ConfigurationEntry(
        long id,
        Instant changedAt,
        String author,
        ConfigurationSubject what,
        ChangeAction action,
        boolean byFile,
        List<FieldChange> fields)
        implements Serializable {

    public ConfigurationEntry {
        fields = List.copyOf(fields);
    }

    /** It began to exist then: nothing in it was anything before. */
    public boolean isBeginning() {
        return action == null
                ? fields.stream().allMatch(field -> field.before() == null)
                : action == ChangeAction.CREA;
    }

    /** Nothing of it was left. */
    public boolean isEnd() {
        return action == null
                ? fields.stream().allMatch(field -> field.after() == null)
                : action == ChangeAction.QUITA;
    }
}
