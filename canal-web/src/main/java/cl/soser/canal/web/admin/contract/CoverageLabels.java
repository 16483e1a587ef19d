package cl.soser.canal.web.admin.contract;

import cl.soser.canal.contract.ContractCoverage;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.time.DateLabels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who is without a contract and when, in sentences; of several with the same days one. */
final class CoverageLabels {

    private CoverageLabels() {}

    static List<String> of(List<ContractCoverage.Doubt> doubts) {
        Map<ContractCoverage.Doubt, Set<String>> same = new LinkedHashMap<>();
        for (ContractCoverage.Doubt one : doubts) {
            same.computeIfAbsent(
                            new ContractCoverage.Doubt(
                                    one.kind(), null, one.what(), one.from(), one.until()),
                            key -> new TreeSet<>())
                    .add(one.institution());
        }
        return same.entrySet().stream().map(CoverageLabels::words).toList();
    }

    private static String words(Map.Entry<ContractCoverage.Doubt, Set<String>> of) {
        ContractCoverage.Doubt doubt = of.getKey();
        String key = "coverage." + doubt.kind();
        if (doubt.kind() != ContractCoverage.Kind.TERMINA && doubt.until() == null) {
            key += ".open";
        }
        return Bundles.text(
                key,
                String.join(", ", of.getValue()),
                doubt.what(),
                DateLabels.inDigits(doubt.from()),
                doubt.until() == null ? "" : DateLabels.inDigits(doubt.until()));
    }
}
