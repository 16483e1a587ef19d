package cl.soser.canal.configuration;

import java.io.Serializable;
import java.util.Objects;

/**
 * One thing that became another.
 *
 * @param before null where there was nothing
 * @param after null where nothing is left
 */
public record FieldChange(String name, String before, String after) implements Serializable {

    boolean isOne() {
        return !Objects.equals(before, after);
    }
}
