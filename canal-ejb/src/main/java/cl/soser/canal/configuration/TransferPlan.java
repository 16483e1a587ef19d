package cl.soser.canal.configuration;

import java.io.Serializable;
import java.util.List;

/**
 * What a file would change.
 *
 * @param code of exactly this; asked for when it is done
 * @param lines what would become of each thing
 * @param troubles why none of it can be done; empty when it can
 * @param others of whose things the file also says something else, which the caller leaves alone
 * @param untouched parts the file does not speak of
 */
public record TransferPlan(
        String code,
        List<Line> lines,
        List<Trouble> troubles,
        List<String> others,
        List<String> untouched)
        implements Serializable {

    /** The words of each are {@code transferKind.<name>}. */
    public enum Kind {
        AGREGA,
        CAMBIA,
        RETIRA
    }

    /**
     * @param part as the file calls it
     * @param label how people call the thing
     */
    public record Line(String part, Kind kind, String label, List<FieldChange> fields)
            implements Serializable {

        public Line {
            fields = List.copyOf(fields);
        }
    }

    /**
     * @param path of what is wrong; empty where it is about all
     * @param line 0 where none is known
     */
    public record Trouble(String path, long line, String key, List<Serializable> arguments)
            implements Serializable {

        public Trouble {
            arguments = List.copyOf(arguments);
        }
    }

    public TransferPlan {
        lines = List.copyOf(lines);
        troubles = List.copyOf(troubles);
        others = List.copyOf(others);
        untouched = List.copyOf(untouched);
    }

    public boolean isNothing() {
        return lines.isEmpty() && troubles.isEmpty();
    }
}
