package cl.soser.canal.web.reporting;

import cl.soser.canal.web.reporting.address.FiguresAddress;
import cl.soser.canal.web.reporting.address.FiguresPeriod;
import cl.soser.canal.web.reporting.figure.FigureChoice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;

/** Which days a page of figures covers, and the ways to other days. */
@Named
@RequestScoped
public class FiguresPeriodView {

    @Inject FiguresRequest figuresRequest;

    /** The month or year before the one shown; null where the period is neither. */
    public FigureChoice getEarlier() {
        return beside(-1);
    }

    /** The one after it; null also where it has not begun. */
    public FigureChoice getLater() {
        return beside(1);
    }

    private FigureChoice beside(int step) {
        return FiguresPeriod.beside(figuresRequest.days(), step, figuresRequest.today())
                .map(one -> choice(one[1], one[0]))
                .orElse(null);
    }

    /** The month that runs, of whose days there are figures already. */
    public FigureChoice getNow() {
        YearMonth now = YearMonth.from(figuresRequest.today());
        return choice(FiguresPeriod.name(now), now.toString());
    }

    private FigureChoice choice(String name, String period) {
        return new FigureChoice(name, figuresRequest.address().inPeriod(period), false);
    }

    /** Whether the address says no period, so that the usual one is shown. */
    public boolean isUsual() {
        return figuresRequest.address().valuesOf(FiguresAddress.PERIOD, "desde", "hasta").isEmpty();
    }

    /** "Noviembre de 2026", or its first and last day. */
    public String getWords() {
        return FiguresPeriod.words(figuresRequest.days());
    }

    /** The period has not begun: there is nothing to count yet. */
    public boolean isAhead() {
        return figuresRequest.today().isBefore(figuresRequest.days().from());
    }

    /** The period is not over: its figures may still change. */
    public boolean isRunning() {
        return figuresRequest.today().isBefore(figuresRequest.days().until()) && !isAhead();
    }

    /** As the form has it. */
    public String getCode() {
        return FiguresPeriod.code(figuresRequest.days(), figuresRequest.today());
    }

    public List<SelectItem> getOffered() {
        return FiguresPeriod.choices(figuresRequest.days(), figuresRequest.today());
    }
}
