package cl.soser.canal.radar;

import java.io.Serializable;
import java.util.List;

/**
 * What became of a list of routes.
 *
 * @param schools how many have a route now, of that scheme
 * @param unknown codes that the directory does not know
 * @param unreadable lines that are no code with a route
 */
public record RoutesReplacedResult(int schools, List<String> unknown, List<String> unreadable)
        implements Serializable {

    public RoutesReplacedResult {
        unknown = List.copyOf(unknown);
        unreadable = List.copyOf(unreadable);
    }
}
