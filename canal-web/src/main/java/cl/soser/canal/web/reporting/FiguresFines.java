package cl.soser.canal.web.reporting;

import cl.soser.canal.phone.LineFormula;
import cl.soser.canal.phone.indicator.LineIndicatorService;
import cl.soser.canal.reporting.FineForecastQuery;
import cl.soser.canal.reporting.FineRisk;
import cl.soser.canal.web.reporting.address.FiguresPeriod;
import cl.soser.canal.web.reporting.figure.ContractFines;
import cl.soser.canal.web.reporting.figure.FineRows;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;

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
        FineRows rows = new FineRows(month, formula, figuresRequest.address());
        return contracts.stream().map(one -> ContractFines.of(one, rows)).toList();
    }
}
