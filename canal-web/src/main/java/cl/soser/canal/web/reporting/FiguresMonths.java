package cl.soser.canal.web.reporting;

import cl.soser.canal.reporting.TimelinessQuery;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.sla.Compliance;
import cl.soser.canal.web.reporting.address.FiguresAddress;
import cl.soser.canal.web.reporting.address.FiguresPeriod;
import cl.soser.canal.web.reporting.figure.FigureLine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How answers kept their term in each of the last twelve months up to the period. */
@Named
@RequestScoped
public class FiguresMonths {

    private static final int MONTHS = 12;

    @Inject TimelinessQuery timelinessQuery;
    @Inject FiguresRequest figuresRequest;
    @Inject FiguresView view;

    private FiguresAddress address;
    private CaseCriteria filter;
    private DayRange days;
    private LocalDate today;
    private List<FigureLine> months;

    @PostConstruct
    void look() {
        today = figuresRequest.today();
        address = figuresRequest.address();
        days = figuresRequest.days();
        filter = figuresRequest.filter();
    }

    /** The last twelve months up to the period's last, the oldest first. */
    private List<FigureLine> months() {
        if (months == null) {
            YearMonth last = YearMonth.from(days.until().minusDays(1));
            last = last.isAfter(YearMonth.from(today)) ? YearMonth.from(today) : last;
            Map<String, Compliance> found = found(last);
            months = new ArrayList<>();
            for (YearMonth month = last.minusMonths(MONTHS - 1L);
                    !month.isAfter(last);
                    month = month.plusMonths(1)) {
                months.add(
                        new FigureLine(
                                FiguresPeriod.name(month),
                                address.with(FiguresAddress.PERIOD, month.toString()),
                                found.getOrDefault(month.toString(), Compliance.NONE),
                                address,
                                DayRange.of(month),
                                Map.of()));
            }
        }
        return months;
    }

    /** The month that is asked for is counted already. */
    private Map<String, Compliance> found(YearMonth last) {
        boolean known = days.equals(DayRange.of(last));
        YearMonth rest = known ? last.minusMonths(1) : last;
        DayRange year =
                new DayRange(last.minusMonths(MONTHS - 1L).atDay(1), rest.plusMonths(1).atDay(1));
        Map<String, Compliance> found = new LinkedHashMap<>();
        timelinessQuery
                .of(year, List.of(Dimension.MES), filter)
                .groups()
                .forEach(one -> found.put(one.key().get(Dimension.MES), one.figures()));
        if (known) {
            found.put(last.toString(), view.report().total());
        }
        return found;
    }

    /** How the month differs from the one before; null for another period, or without cases. */
    public String getComparison() {
        YearMonth month = YearMonth.from(days.from());
        if (!days.equals(DayRange.of(month)) || month.isAfter(YearMonth.from(today))) {
            return null;
        }
        return months().get(MONTHS - 1).against(months().get(MONTHS - 2));
    }

    public FiguresTrend getTrend() {
        return new FiguresTrend(months());
    }

    /** For the table: the newest first. */
    public List<FigureLine> getMonths() {
        List<FigureLine> newest = new ArrayList<>(months());
        Collections.reverse(newest);
        return newest;
    }
}
