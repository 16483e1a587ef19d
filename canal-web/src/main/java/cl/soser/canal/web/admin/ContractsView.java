package cl.soser.canal.web.admin;

import cl.soser.canal.contract.ContractDesk;
import cl.soser.canal.contract.ContractRow;
import cl.soser.canal.contract.Coverage;
import cl.soser.canal.web.shared.Bundles;
import cl.soser.canal.web.shared.Dates;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** admin/contratos.xhtml: the contracts, and where they leave somebody without one. */
@Named
@RequestScoped
public class ContractsView {

    @Inject ContractDesk desk;

    private List<ContractRow> rows;
    private List<String> doubts;
    private boolean missing;

    @PostConstruct
    void read() {
        rows =
                desk.all().stream()
                        .sorted(
                                Comparator.comparing(ContractRow::state)
                                        .thenComparing(
                                                row -> row.text().validFrom(),
                                                Comparator.reverseOrder()))
                        .toList();
        Map<Coverage.Doubt, Set<String>> same = new LinkedHashMap<>();
        for (Coverage.Doubt one : desk.coverage().doubts()) {
            same.computeIfAbsent(
                            new Coverage.Doubt(
                                    one.kind(), null, one.what(), one.from(), one.until()),
                            key -> new TreeSet<>())
                    .add(one.institution());
            missing |= one.kind() != Coverage.Kind.A_LA_VEZ;
        }
        doubts = same.entrySet().stream().map(ContractsView::words).toList();
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

    public List<ContractRow> getRows() {
        return rows;
    }

    /** Somebody is, or soon will be, without a contract. */
    public boolean isMissing() {
        return missing;
    }

    public List<String> getDoubts() {
        return doubts;
    }
}
