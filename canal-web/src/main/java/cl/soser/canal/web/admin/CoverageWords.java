package cl.soser.canal.web.admin;

import cl.soser.canal.contract.Coverage;
import cl.soser.canal.web.shared.Bundles;
import cl.soser.canal.web.shared.Dates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who is without a contract and when, in sentences; of several with the same days one. */
final class CoverageWords {

    private CoverageWords() {}

    static List<String> of(List<Coverage.Doubt> doubts) {
        Map<Coverage.Doubt, Set<String>> same = new LinkedHashMap<>();
        for (Coverage.Doubt one : doubts) {
            same.computeIfAbsent(
                            new Coverage.Doubt(
                                    one.kind(), null, one.what(), one.from(), one.until()),
                            key -> new TreeSet<>())
                    .add(one.institution());
        }
        return same.entrySet().stream().map(CoverageWords::words).toList();
    }

    private static String words(Map.Entry<Coverage.Doubt, Set<String>> of) {
        Coverage.Doubt doubt = of.getKey();
        String key = "coverage." + doubt.kind();
        if (doubt.kind() != Coverage.Kind.TERMINA && doubt.until() == null) {
            key += ".open";
        }
        return Bundles.text(
                key,
                String.join(", ", of.getValue()),
                doubt.what(),
                Dates.inDigits(doubt.from()),
                doubt.until() == null ? "" : Dates.inDigits(doubt.until()));
    }
}
