package cl.soser.canal.web.reporting;

import cl.soser.canal.reporting.OpenWork;
import cl.soser.canal.reporting.TodayFigureQuery;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseProgressCriteria;
import cl.soser.canal.web.reporting.figure.FigureCounter;
import cl.soser.canal.web.reporting.figure.FigureLine;
import cl.soser.canal.web.reporting.figure.OpenWorkCounters;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.time.DateLabels;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The part of the figures about this day: what came, what is due, and how much is open. */
@Named
@RequestScoped
public class FiguresToday {

    @Inject TodayFigureQuery todayFigureQuery;
    @Inject FiguresRequest figuresRequest;
    @Inject FiguresOpenWork work;

    private TodayFigureQuery.Today today;

    @PostConstruct
    void look() {
        today = todayFigureQuery.of(figuresRequest.filter());
    }

    public String getDay() {
        return DateLabels.inDigits(today.days().from());
    }

    public List<FigureCounter> getCounters() {
        FigureLine line = getLine();
        OpenWork.Aged open = work.total();
        OpenWorkCounters counters = new OpenWorkCounters(figuresRequest.address(), Map.of());
        return List.of(
                new FigureCounter(
                        Bundles.text("figures.today.entered"),
                        today.due().received(),
                        line.getReceivedHref(),
                        ""),
                new FigureCounter(
                        Bundles.text("figures.today.due"),
                        today.due().due(),
                        line.getDueHref(),
                        ""),
                new FigureCounter(
                        Bundles.text("figures.today.answered"), today.answered(), answered(), ""),
                counters.open(Bundles.text("figures.work.open"), open, null),
                counters.overdue(Bundles.text("figures.work.overdue"), open, null));
    }

    private String answered() {
        return figuresRequest
                .address()
                .list(
                        CaseCriteria.COUNTED.progress(CaseProgressCriteria.answered(today.days())),
                        Map.of());
    }

    /** What falls due today, with the share of what is decided. */
    public FigureLine getLine() {
        return new FigureLine(
                Bundles.text("figures.today.due"),
                null,
                today.due(),
                figuresRequest.address(),
                today.days(),
                Map.of());
    }
}
