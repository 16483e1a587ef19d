package cl.soser.canal.web.institucion;

import cl.soser.canal.closing.MonthReportQuery;
import cl.soser.canal.reporting.criteria.CaseStanding;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.web.reporting.address.FiguresAddress;
import cl.soser.canal.web.reporting.address.FiguresPeriod;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * institucion/solicitudes.xhtml: the late requests of the last closed month and of the month that
 * is just over, which are what an official mostly comes for.
 */
@Named
@RequestScoped
public class LateMonthsView {

    @Inject MonthReportQuery monthReportQuery;
    @Inject Clock clock;

    private final List<LateMonth> months = new ArrayList<>();

    /**
     * @param href the list of exactly those that the figures of the month count as late
     */
    public record LateMonth(String name, String href, boolean closed) {}

    @PostConstruct
    void look() {
        YearMonth over = YearMonth.now(clock).minusMonths(1);
        YearMonth closed = monthReportQuery.lastClosed().orElse(null);
        months.add(late(over, over.equals(closed)));
        if (closed != null && closed.isBefore(over)) {
            months.add(late(closed, true));
        }
    }

    private static LateMonth late(YearMonth month, boolean closed) {
        return new LateMonth(
                FiguresPeriod.name(month).toLowerCase(Bundles.LOCALE),
                FiguresAddress.read("/institucion", Map.of())
                        .due(DayRange.of(month), CaseStanding.FUERA_DE_PLAZO, Map.of()),
                closed);
    }

    public List<LateMonth> getMonths() {
        return months;
    }
}
