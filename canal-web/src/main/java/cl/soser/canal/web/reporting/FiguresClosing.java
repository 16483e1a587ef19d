package cl.soser.canal.web.reporting;

import cl.soser.canal.closing.MonthReportQuery;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.web.reporting.address.FiguresPeriod;
import cl.soser.canal.web.reporting.figure.FigureChoice;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Which months of an institution's figures are closed. Months are closed one after the other; until
 * then their figures may still change.
 */
@Named
@RequestScoped
public class FiguresClosing {

    @Inject MonthReportQuery monthReportQuery;
    @Inject FiguresRequest figuresRequest;
    @Inject FiguresPeriodView period;

    private YearMonth last;

    @PostConstruct
    void look() {
        last = isShown() ? monthReportQuery.lastClosed().orElse(null) : null;
    }

    private boolean isShown() {
        return figuresRequest.isOfInstitution();
    }

    /** Empty where none is. */
    public Optional<YearMonth> lastClosed() {
        return Optional.ofNullable(last);
    }

    /** The figures are of a month that has begun and is not closed. */
    public boolean isOpen() {
        return !period.isAhead() && isOpen(shown(), 0);
    }

    public boolean isEarlierOpen() {
        return isOpen(shown(), -1);
    }

    public boolean isLaterOpen() {
        return isOpen(shown(), 1);
    }

    private YearMonth shown() {
        YearMonth month = YearMonth.from(figuresRequest.days().from());
        return figuresRequest.days().equals(DayRange.of(month)) ? month : null;
    }

    private boolean isOpen(YearMonth month, int step) {
        return isShown() && month != null && (last == null || month.plusMonths(step).isAfter(last));
    }

    /** "En curso", "Aún no cerrado"; null where the figures stay as they are. */
    public String getMark() {
        if (period.isRunning()) {
            return Bundles.text(isOpen() ? "figures.unclosed.running" : "figures.running");
        }
        return isOpen() ? Bundles.text("figures.unclosed") : null;
    }

    /** That its figures may change. */
    public String getWhy() {
        return Bundles.text("figures.unclosed.why", period.getWords());
    }

    /** The way to the last closed month; null where none is. */
    public FigureChoice getLast() {
        return last == null
                ? null
                : new FigureChoice(
                        FiguresPeriod.name(last).toLowerCase(Bundles.LOCALE),
                        figuresRequest.address().inPeriod(last.toString()),
                        false);
    }
}
