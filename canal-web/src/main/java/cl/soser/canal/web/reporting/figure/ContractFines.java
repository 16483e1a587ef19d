package cl.soser.canal.web.reporting.figure;

import cl.soser.canal.reporting.FineRisk;
import java.util.List;
import java.util.function.Function;

/**
 * A contract, with what its table of fines adds up to in a month.
 *
 * @param now "4 UTM"; null where nothing is estimated, here as at the end and at worst
 */
public record ContractFines(
        String code,
        String label,
        boolean tabled,
        List<FineRow> rows,
        String now,
        String end,
        String worst) {

    public static ContractFines of(FineRisk.Of contract, FineRows rows) {
        return new ContractFines(
                contract.contract(),
                contract.label(),
                contract.tabled(),
                rows.of(contract),
                sum(contract, FineRisk::now),
                sum(contract, ContractFines::end),
                sum(contract, ContractFines::worst));
    }

    private static FineRisk.Measure end(FineRisk risk) {
        return risk.end() != null ? risk.end() : risk.now();
    }

    private static FineRisk.Measure worst(FineRisk risk) {
        return risk.worst() != null ? risk.worst() : end(risk);
    }

    private static String sum(FineRisk.Of contract, Function<FineRisk, FineRisk.Measure> which) {
        return FineAmounts.sum(
                contract.risks().stream()
                        .map(which)
                        .flatMap(one -> one.estimated().stream())
                        .toList());
    }
}
