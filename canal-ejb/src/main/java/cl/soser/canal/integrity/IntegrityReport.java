package cl.soser.canal.integrity;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was checked, and what is no longer what it was.
 *
 * @param answers how many that left
 * @param reports how many of closed months
 * @param differing of both, by their names
 */
public record IntegrityReport(int answers, int reports, List<String> differing) {

    /** A line for each number, then one for each difference. */
    public String text() {
        return Stream.concat(
                        Stream.of("answers " + answers, "reports " + reports),
                        differing.stream().map(one -> "changed: " + one))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
