package cl.soser.canal.web.reporting.figure;

import cl.soser.canal.contract.Indicator;
import cl.soser.canal.phone.LineFormula;
import cl.soser.canal.reporting.FineRisk;
import cl.soser.canal.reporting.MonthProjection;
import cl.soser.canal.reporting.criteria.CaseStanding;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.web.reporting.address.FiguresAddress;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.language.Bundles;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * The rows of contracts' tables of fines in one month, each value in words and with where it comes
 * from.
 *
 * @param formula by which the calls of the line are judged
 */
public record FineRows(YearMonth month, LineFormula formula, FiguresAddress address) {

    List<FineRow> of(FineRisk.Of contract) {
        return contract.risks().stream().map(risk -> row(contract.contract(), risk)).toList();
    }

    private FineRow row(String contract, FineRisk risk) {
        Indicator indicator = risk.indicator();
        return new FineRow(
                Bundles.text("indicator." + indicator),
                href(contract, indicator),
                words(risk, risk.target()),
                risk.tabled(),
                estimate(risk, risk.now(), contract),
                risk.end() == null ? null : estimate(risk, risk.end(), null),
                worst(indicator, risk),
                switch (indicator) {
                    case LINEA_SERVICIO -> LineFormulaLabels.of(formula, false);
                    case LINEA_ABANDONO -> LineFormulaLabels.of(formula, true);
                    default -> null;
                });
    }

    private String worst(Indicator indicator, FineRisk risk) {
        if (risk.worst() == null) {
            return null;
        }
        String value = words(risk, risk.worst().value());
        String fine = risk.worst().estimated().map(band -> " · " + FineAmounts.of(band)).orElse("");
        return Bundles.text(
                indicator == Indicator.DISPONIBILIDAD
                        ? "fines.worst.unmeasured"
                        : "fines.worst.late",
                value + fine);
    }

    /**
     * @param contract whose requests its counts lead to; null where they lead nowhere
     */
    private FineRow.Estimate estimate(FineRisk risk, FineRisk.Measure measure, String contract) {
        Indicator indicator = risk.indicator();
        Boolean met = measure.met();
        boolean minutes =
                indicator == Indicator.DISPONIBILIDAD
                        || indicator == Indicator.LINEA_DISPONIBILIDAD;
        return new FineRow.Estimate(
                words(risk, measure.value()),
                measure.whole() == null || measure.whole() == 0
                        ? List.of()
                        : List.of(
                                count(measure.part(), indicator, contract, CaseStanding.EN_PLAZO),
                                count(measure.whole(), indicator, contract, CaseStanding.DECIDIDO)),
                minutes ? Bundles.text("fines.base.minutes") : null,
                met == null ? "neutral" : met ? "ok" : "danger",
                met == null ? "minus" : met ? "check" : "alert",
                measure.estimated().map(FineAmounts::of).orElse(null));
    }

    private FigureCard.Count count(
            long count, Indicator indicator, String contract, CaseStanding standing) {
        return new FigureCard.Count(
                NumberFormat.getIntegerInstance(Bundles.LOCALE).format(count),
                "",
                contract == null || !MonthProjection.JUDGED.contains(indicator)
                        ? null
                        : address.dueOf(DayRange.of(month), standing, codes(contract, indicator)));
    }

    private static Map<Dimension, String> codes(String contract, Indicator indicator) {
        return indicator == Indicator.GENERAL
                ? Map.of(Dimension.CONTRATO, contract)
                : Map.of(Dimension.CONTRATO, contract, Dimension.MOTIVO, indicator.name());
    }

    /** "Sin casos" where there is nothing to judge. */
    private static String words(FineRisk risk, BigDecimal value) {
        if (value == null) {
            return Bundles.text("figures.noCases");
        }
        if (risk.indicator().getKind() == Indicator.Kind.SHARE) {
            return Shares.format(risk.shown(value), 0);
        }
        NumberFormat number = NumberFormat.getNumberInstance(Bundles.LOCALE);
        number.setMaximumFractionDigits(2);
        return number.format(risk.shown(value));
    }

    /** Where the value comes from, request by request where it is of requests. */
    private String href(String contract, Indicator indicator) {
        return switch (indicator) {
            case RECLAMO, SUGERENCIA, GENERAL -> address.of(month, codes(contract, indicator));
            case LINEA_SERVICIO, LINEA_ABANDONO, LINEA_DISPONIBILIDAD ->
                    "/gestion/linea?mes=" + month;
            default -> "/gestion/disponibilidad?anio=" + month.getYear();
        };
    }
}
