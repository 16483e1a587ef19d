package cl.soser.canal.integrity;

import cl.soser.canal.evidence.EvidenceCheckResult;
import cl.soser.canal.evidence.RowFinding;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was checked, and what is no longer what it was.
 *
 * @param answers how many that left
 * @param reports how many of closed months
 * @param differing of both, by their names
 * @param evidence what the register says
 */
public record IntegrityReport(
        int answers, int reports, List<String> differing, EvidenceCheckResult evidence) {

    /** A line for each number, then one for each difference. */
    public String text() {
        Stream<String> numbers =
                Stream.of(
                        "answers " + answers,
                        "reports " + reports,
                        "register " + evidence.entries(),
                        "sealed rows " + evidence.rows(),
                        "signed days " + evidence.days());
        Stream<String> differences =
                Stream.concat(
                        differing.stream().map(one -> "changed: " + one),
                        evidence.findings().stream().map(RowFinding::line));
        return Stream.of(numbers, evidence.notes().stream(), differences)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
