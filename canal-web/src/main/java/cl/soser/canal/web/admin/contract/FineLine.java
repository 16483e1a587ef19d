package cl.soser.canal.web.admin.contract;

import cl.soser.canal.contract.ContractService;
import cl.soser.canal.contract.FineBand;
import cl.soser.canal.web.shared.language.Bundles;
import java.io.Serializable;

/** A row of the fines in words. */
public record FineLine(long id, String band, String amount, String months, boolean ended)
        implements Serializable {

    static FineLine of(ContractService.FineRow row) {
        FineBand band = row.band();
        return new FineLine(
                row.id(),
                Bundles.text("indicator." + band.indicator())
                        + ": "
                        + Bundles.text(
                                "contract.fine.from.until",
                                ContractLabels.words(band.indicator(), band.from()),
                                ContractLabels.words(band.indicator(), band.until())),
                ContractLabels.paid(band),
                band.untilMonth() == null
                        ? Bundles.text(
                                "contract.fine.since", ContractLabels.month(band.fromMonth()))
                        : Bundles.text(
                                "contract.fine.months",
                                ContractLabels.month(band.fromMonth()),
                                ContractLabels.month(band.untilMonth())),
                row.ended());
    }
}
