package cl.soser.canal.web.gestion.phone;

import cl.soser.canal.phone.CallOutcome;
import cl.soser.canal.phone.indicator.LineCounts;
import cl.soser.canal.phone.indicator.LineIndicatorService;
import cl.soser.canal.phone.indicator.LineOutageRow;
import cl.soser.canal.phone.indicator.LinePeriod;
import cl.soser.canal.phone.indicator.LineTargets;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** gestion/linea.xhtml: how the line was served in a month, by the formula named on the page. */
@Named
@RequestScoped
public class LineView {

    private static final int MONTHS = 12;
    static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Bundles.LOCALE);

    @Inject LineIndicatorService lineIndicatorService;
    @Inject LineAddress address;

    private List<LinePeriod> months;

    @PostConstruct
    void open() {
        months = lineIndicatorService.months(address.month(), MONTHS);
    }

    LinePeriod period() {
        return months.get(months.size() - 1);
    }

    public String getMonthName() {
        return MONTH.format(address.month());
    }

    /** A year of them, the one asked for as the last. */
    List<LinePeriod> months() {
        return months;
    }

    public LineCounts getTotal() {
        return period().total();
    }

    public boolean isSilent() {
        return getTotal().offered() == 0;
    }

    public LineFigure getService() {
        return LineFigure.service(period(), address.formula());
    }

    public LineFigure getAbandonment() {
        return LineFigure.abandonment(period(), address.formula());
    }

    public LineFigure getUptime() {
        return LineFigure.uptime(period().uptime());
    }

    public CallOutcome[] getOutcomes() {
        return CallOutcome.values();
    }

    public LineTargets getTargets() {
        return period().targets();
    }

    /** "Metas, 85 % y 5 %". */
    public String getTargetKey() {
        return Bundles.text(
                "line.target.key",
                Shares.percent(getTargets().service()),
                Shares.percent(getTargets().abandonment()));
    }

    public LineChart getChart() {
        return LineChart.of(period(), address.formula());
    }

    public List<LineOutageRow> getOutages() {
        return lineIndicatorService.outages(address.month());
    }
}
