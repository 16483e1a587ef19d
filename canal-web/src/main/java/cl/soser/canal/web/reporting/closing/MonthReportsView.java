package cl.soser.canal.web.reporting.closing;

import cl.soser.canal.closing.AdjustmentRow;
import cl.soser.canal.closing.MonthCloseService;
import cl.soser.canal.closing.MonthReportQuery;
import cl.soser.canal.closing.MonthReportRow;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;

/**
 * The part of gestion/cierre.xhtml about the closed month that is shown: its reports, what was
 * adjusted since, and whether all is as it was closed.
 */
@Named
@ViewScoped
public class MonthReportsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject MonthCloseService monthCloseService;
    @Inject MonthReportQuery monthReportQuery;
    @Inject MonthCloseView view;

    private List<AdjustmentRow> adjustments;

    @PostConstruct
    void look() {
        adjustments = monthReportQuery.adjustments(month(), null);
    }

    private YearMonth month() {
        return view.getShown().month();
    }

    /** The whole first. */
    public List<MonthReportRow> getReports() {
        return view.reports(month());
    }

    public List<AdjustmentRow> getAdjustments() {
        return adjustments;
    }

    public void recount() {
        int found = monthCloseService.recount(month());
        MonthCloseView.done(
                month(), found == 0 ? "close.recounted.none" : "close.recounted", found);
    }

    public void check() {
        boolean intact = monthReportQuery.isIntact(month(), null);
        MonthCloseView.done(month(), intact ? "close.intact" : "close.notIntact");
    }
}
