package cl.soser.canal.configuration;

import java.io.Serializable;
import java.util.Objects;

/** The key of one line of a change. */
class ChangedFieldId implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long changeId;
    private int ordinal;

    @Override
    public boolean equals(Object other) {
        return other instanceof ChangedFieldId key
                && ordinal == key.ordinal
                && Objects.equals(changeId, key.changeId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(changeId, ordinal);
    }
}
