package cl.soser.canal.web.reporting;

import cl.soser.canal.contract.FineBand;
import cl.soser.canal.contract.FineUnit;
import cl.soser.canal.contract.Indicator;
import cl.soser.canal.phone.LineFormula;
import cl.soser.canal.phone.indicator.LineIndicatorService;
import cl.soser.canal.reporting.FineForecastQuery;
import cl.soser.canal.reporting.FineRisk;
import cl.soser.canal.reporting.MonthProjection;
import cl.soser.canal.reporting.criteria.CaseStanding;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.web.reporting.address.FiguresPeriod;
import cl.soser.canal.web.reporting.figure.FigureCard;
import cl.soser.canal.web.reporting.figure.LineFormulaLabels;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of the figures about what a month may cost by the contracts' tables of fines. */
@Named
@RequestScoped
public class FiguresFines {

    @Inject FineForecastQuery fineForecastQuery;
    @Inject LineIndicatorService line;
    @Inject FiguresRequest figuresRequest;

    private YearMonth month;
    private List<FineRisk.Of> contracts;
    private LineFormula formula;

    /**
     * One value in words.
     *
     * @param counts "143" and "145", with the requests of each where it is of requests; none where
     *     it is no count
     * @param unit of them: "minutos"; null for plain things
     * @param fine "4 UTM"; null where none is estimated
     */
    public record Estimate(
            String value,
            List<FigureCard.Count> counts,
            String unit,
            String tone,
            String icon,
            String fine) {}

    /**
     * @param tabled whether the contract fines it at all
     * @param end null if the end of the month is unknown
     * @param worst the value if all that is undecided goes wrong, in a sentence; null if nothing is
     * @param how the formula behind its value; null where that is the plain quotient
     */
    public record Row(
            String name,
            String href,
            String target,
            boolean tabled,
            Estimate now,
            Estimate end,
            String worst,
            String how) {

        /** "4 UTM"; that the table gives none; or that there is none. */
        public String fine() {
            return tabled ? fine(now) : Bundles.text("fines.noTable");
        }

        /** The same at the end of the month; a dash where it is unknown or there is no table. */
        public String fineAtEnd() {
            return end == null || !tabled ? "–" : fine(end);
        }

        private static String fine(Estimate one) {
            return one.fine() == null ? Bundles.text("fines.nothing") : one.fine();
        }
    }

    /** A contract, with what its table adds up to. */
    public record ContractFines(
            String code,
            String label,
            boolean tabled,
            List<Row> rows,
            String now,
            String end,
            String worst) {}

    @PostConstruct
    void look() {
        YearMonth now = YearMonth.from(figuresRequest.today());
        month = YearMonth.from(figuresRequest.days().until().minusDays(1));
        month = month.isAfter(now) ? now : month;
        contracts = fineForecastQuery.of(month);
        formula = line.formula();
    }

    public String getMonth() {
        return FiguresPeriod.name(month);
    }

    public boolean isRunning() {
        return month.equals(YearMonth.from(figuresRequest.today()));
    }

    public List<ContractFines> getContracts() {
        return contracts.stream()
                .map(
                        one ->
                                new ContractFines(
                                        one.contract(),
                                        one.label(),
                                        one.tabled(),
                                        one.risks().stream()
                                                .map(risk -> row(one.contract(), risk))
                                                .toList(),
                                        sum(one, FineRisk::now),
                                        sum(
                                                one,
                                                risk ->
                                                        risk.end() == null
                                                                ? risk.now()
                                                                : risk.end()),
                                        sum(one, FiguresFines::worst)))
                .toList();
    }

    private static FineRisk.Measure worst(FineRisk risk) {
        return risk.worst() != null ? risk.worst() : risk.end() != null ? risk.end() : risk.now();
    }

    /** "4 UTM + 1,5 % del pago del mes"; null where nothing is estimated. */
    private static String sum(FineRisk.Of contract, Function<FineRisk, FineRisk.Measure> which) {
        String words =
                Stream.of(FineUnit.values())
                        .map(
                                unit ->
                                        amountText(
                                                unit,
                                                contract.risks().stream()
                                                        .map(which)
                                                        .flatMap(one -> one.estimated().stream())
                                                        .filter(band -> band.unit() == unit)
                                                        .map(FineBand::amount)
                                                        .reduce(BigDecimal.ZERO, BigDecimal::add)))
                        .filter(one -> one != null)
                        .collect(Collectors.joining(" + "));
        return words.isEmpty() ? null : words;
    }

    private static String amountText(FineUnit unit, BigDecimal amount) {
        return amount.signum() == 0
                ? null
                : Bundles.text("fineUnit.amount." + unit, Shares.number(amount));
    }

    private Row row(String contract, FineRisk risk) {
        Indicator indicator = risk.indicator();
        return new Row(
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
        String fine =
                risk.worst()
                        .estimated()
                        .map(band -> " · " + amountText(band.unit(), band.amount()))
                        .orElse("");
        return Bundles.text(
                indicator == Indicator.DISPONIBILIDAD
                        ? "fines.worst.unmeasured"
                        : "fines.worst.late",
                value + fine);
    }

    /**
     * @param contract whose requests its counts lead to; null where they lead nowhere
     */
    private Estimate estimate(FineRisk risk, FineRisk.Measure measure, String contract) {
        Indicator indicator = risk.indicator();
        Boolean met = measure.met();
        boolean minutes =
                indicator == Indicator.DISPONIBILIDAD
                        || indicator == Indicator.LINEA_DISPONIBILIDAD;
        return new Estimate(
                words(risk, measure.value()),
                measure.whole() == null || measure.whole() == 0
                        ? List.of()
                        : List.of(
                                count(measure.part(), indicator, contract, CaseStanding.EN_PLAZO),
                                count(measure.whole(), indicator, contract, CaseStanding.DECIDIDO)),
                minutes ? Bundles.text("fines.base.minutes") : null,
                met == null ? "neutral" : met ? "ok" : "danger",
                met == null ? "minus" : met ? "check" : "alert",
                measure.estimated()
                        .map(band -> amountText(band.unit(), band.amount()))
                        .orElse(null));
    }

    private FigureCard.Count count(
            long count, Indicator indicator, String contract, CaseStanding standing) {
        return new FigureCard.Count(
                NumberFormat.getIntegerInstance(Bundles.LOCALE).format(count),
                "",
                contract == null || !MonthProjection.JUDGED.contains(indicator)
                        ? null
                        : figuresRequest
                                .address()
                                .dueOf(DayRange.of(month), standing, codes(contract, indicator)));
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
            case RECLAMO, SUGERENCIA, GENERAL ->
                    figuresRequest.address().of(month, codes(contract, indicator));
            case LINEA_SERVICIO, LINEA_ABANDONO, LINEA_DISPONIBILIDAD ->
                    "/gestion/linea?mes=" + month;
            default -> "/gestion/disponibilidad?anio=" + month.getYear();
        };
    }
}
