package cl.soser.canal.web.admin.contract;

import cl.soser.canal.contract.ContractCoverage;
import cl.soser.canal.contract.ContractRow;
import cl.soser.canal.contract.ContractService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/** admin/contratos.xhtml: the contracts, and where they leave somebody without one. */
@Named
@RequestScoped
public class ContractsView {

    @Inject ContractService contractService;

    private List<ContractRow> rows;
    private List<String> doubts;
    private boolean missing;

    @PostConstruct
    void read() {
        rows =
                contractService.all().stream()
                        .sorted(
                                Comparator.comparing(ContractRow::state)
                                        .thenComparing(
                                                row -> row.text().validFrom(),
                                                Comparator.reverseOrder()))
                        .toList();
        List<ContractCoverage.Doubt> found = contractService.coverage().doubts();
        missing = found.stream().anyMatch(one -> one.kind() != ContractCoverage.Kind.A_LA_VEZ);
        doubts = CoverageLabels.of(found);
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
