package cl.soser.canal.configuration;

import java.io.Serializable;
import java.util.Objects;

/**
 * The earlier and the new value of one field.
 *
 * @param before null where there was nothing
 * @param after null where nothing is left
 */
public record FieldChange(String name, String before, String after) implements Serializable {

    boolean isOne() {
        return !Objects.equals(before, after);
    }
}
