package cl.soser.canal.web.gestion.paper;

import cl.soser.canal.paper.transcription.Lag;
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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** gestion/papel/tiempos.xhtml: how long the sheets entered in a month had waited. */
@Named
@RequestScoped
public class PaperLagsView {

    private static final String PAGE = "/gestion/papel/tiempos?mes=";
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Bundles.LOCALE);
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

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

    /** A step of all sheets, as the table and the drawing show it; lengths are of a hundred. */
    public record Step(
            String code, int sheets, String half, String most, int halfLong, int mostLong) {}

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

    public List<Step> getSteps() {
        double longest =
                Stream.of(LagStep.values())
                        .map(step -> seconds(step, period.all().lag(step).most()))
                        .max(Long::compare)
                        .orElse(0L);
        List<Step> steps = new ArrayList<>();
        for (LagStep step : LagStep.values()) {
            Lag lag = period.all().lag(step);
            steps.add(
                    new Step(
                            step.name(),
                            lag.sheets(),
                            words(step, lag.half()),
                            words(step, lag.most()),
                            share(step, lag.half(), longest),
                            share(step, lag.most(), longest)));
        }
        return steps;
    }

    private static int share(LagStep step, Long time, double longest) {
        return longest == 0 ? 0 : (int) Math.round(100 * seconds(step, time) / longest);
    }

    private static long seconds(LagStep step, Long time) {
        return time == null ? 0 : step.isInDays() ? time * DAY : time;
    }

    public String half(PaperLags lags, String step) {
        LagStep which = LagStep.valueOf(step);
        return words(which, lags.lag(which).half());
    }

    public String most(PaperLags lags, String step) {
        LagStep which = LagStep.valueOf(step);
        return words(which, lags.lag(which).most());
    }

    /** "12 de 15 (80 %)". */
    public String signed(PaperLags lags) {
        int percent = Math.round(100f * lags.signed() / Math.max(1, lags.sheets()));
        return Bundles.text("lags.signed.of", lags.signed(), lags.sheets(), percent);
    }

    static String words(LagStep step, Long time) {
        if (time == null) {
            return "–";
        }
        if (step.isInDays()) {
            return Bundles.text(time == 1 ? "lags.day" : "lags.days", time);
        }
        if (time < HOUR) {
            return Bundles.text("lags.minutes", (time + MINUTE / 2) / MINUTE);
        }
        return time < 2L * DAY
                ? Bundles.text("lags.hours", time / HOUR, time % HOUR / MINUTE)
                : Bundles.text("lags.daysHours", time / DAY, time % DAY / HOUR);
    }
}
