package cl.soser.canal.web.admin.contract;

import cl.soser.canal.reporting.FineRisk;
import cl.soser.canal.shared.Rounding;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.language.Bundles;
import java.io.Serializable;

/** How last month went, and what a row of the fines makes of it. */
public record LastMonth(String indicator, String share, String target, Boolean met, String fine)
        implements Serializable {

    static LastMonth of(FineRisk risk) {
        FineRisk.Measure measure = risk.now();
        return new LastMonth(
                Bundles.text("indicator." + risk.indicator()),
                measure.value() == null
                        ? "–"
                        : Shares.format(
                                Rounding.of(
                                        measure.value(),
                                        Rounding.PROGRAMS,
                                        share -> risk.indicator().isMet(share, risk.target())),
                                0),
                Shares.percent(risk.target()) + " %",
                measure.met(),
                measure.estimated().map(ContractLabels::paid).orElse("–"));
    }
}
