package cl.soser.canal.web.gestion.paper;

import cl.soser.canal.paper.transcription.LagStep;
import cl.soser.canal.paper.transcription.PaperLagQuery;
import cl.soser.canal.paper.transcription.PaperLags;
import cl.soser.canal.web.shared.address.MonthConverter;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.omnifaces.cdi.Param;

/** gestion/papel/tiempos.xhtml: how long the sheets entered in a month had waited. */
@Named
@RequestScoped
public class PaperLagsView {

    private static final String PAGE = "/gestion/papel/tiempos?mes=";
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Bundles.LOCALE);

    @Inject PaperLagQuery paperLagQuery;
    @Inject Clock clock;

    @Param(name = "mes", converterClass = MonthConverter.class)
    YearMonth asked;

    private YearMonth month;
    private PaperLags.Period period;

    public void look() {
        YearMonth now = YearMonth.now(clock);
        boolean past = asked != null && !asked.isAfter(now) && asked.getYear() >= 2000;
        month = past ? asked : now;
        period = paperLagQuery.month(month);
    }

    public String getMonthName() {
        return MONTH.format(month);
    }

    public String getMonth() {
        return month.toString();
    }

    public String getLastMonth() {
        return YearMonth.now(clock).toString();
    }

    public String getPrevious() {
        return PAGE + month.minusMonths(1);
    }

    public String getNext() {
        return month.isBefore(YearMonth.now(clock)) ? PAGE + month.plusMonths(1) : null;
    }

    public PaperLags getAll() {
        return period.all();
    }

    public boolean isNothing() {
        return period.all().sheets() == 0;
    }

    public List<PaperLags> getRegions() {
        return period.regions();
    }

    public List<LagBar> getSteps() {
        return LagBar.of(period.all());
    }

    public String half(PaperLags lags, String step) {
        LagStep which = LagStep.valueOf(step);
        return LagLabels.of(which, lags.lag(which).half());
    }

    public String most(PaperLags lags, String step) {
        LagStep which = LagStep.valueOf(step);
        return LagLabels.of(which, lags.lag(which).most());
    }

    /** "12 de 15 (80 %)". */
    public String signed(PaperLags lags) {
        int percent = Math.round(100f * lags.signed() / Math.max(1, lags.sheets()));
        return Bundles.text("lags.signed.of", lags.signed(), lags.sheets(), percent);
    }
}
