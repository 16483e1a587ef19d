package cl.soser.canal.web.gestion.phone;

import cl.soser.canal.account.Role;
import cl.soser.canal.phone.CallOutcome;
import cl.soser.canal.phone.LineFormula;
import cl.soser.canal.phone.indicator.LineCounts;
import cl.soser.canal.phone.indicator.LineIndicatorService;
import cl.soser.canal.phone.indicator.LineOutageRow;
import cl.soser.canal.phone.indicator.LinePeriod;
import cl.soser.canal.phone.indicator.LineTargets;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.error.AddressErrors;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/linea.xhtml: how the line was served in a month, by the formula named on the page. */
@Named
@RequestScoped
public class LineView {

    private static final String PAGE = "/gestion/linea";
    private static final Set<String> NAMES =
            Set.of("mes", "promedio", "base", "llamadas", "conversacion", "cierre");
    private static final int MONTHS = 12;
    private static final int FIRST_YEAR = 2000;
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Bundles.LOCALE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d", Bundles.LOCALE);

    @Inject LineIndicatorService lineIndicatorService;
    @Inject CurrentUser user;
    @Inject AddressErrors errors;
    @Inject Clock clock;

    @Param(name = "mes")
    String askedMonth;

    @Param(name = "promedio")
    String averaging;

    @Param String base;

    private YearMonth month;
    private LineFormula inForce;
    private LineFormula formula;
    private List<LinePeriod> months;

    @PostConstruct
    void open() {
        errors.expect(NAMES);
        month = month(askedMonth);
        inForce = lineIndicatorService.formula();
        formula =
                new LineFormula(
                        constant(
                                LineFormula.Averaging.values(),
                                "promedio",
                                averaging,
                                inForce.averaging()),
                        constant(LineFormula.Base.values(), "base", base, inForce.base()));
        months = lineIndicatorService.months(month, MONTHS);
    }

    private YearMonth month(String text) {
        YearMonth now = YearMonth.now(clock);
        try {
            YearMonth asked = text == null || text.isEmpty() ? now : YearMonth.parse(text);
            if (!asked.isAfter(now) && asked.getYear() >= FIRST_YEAR) {
                return asked;
            }
        } catch (DateTimeException e) {
            // reported below, like a future one
        }
        errors.add("mes", Bundles.text("line.month.unknown"));
        return now;
    }

    private <E extends Enum<E>> E constant(E[] all, String name, String asked, E otherwise) {
        if (asked == null || asked.isEmpty()) {
            return otherwise;
        }
        return Stream.of(all)
                .filter(one -> one.name().equals(asked))
                .findAny()
                .orElseGet(
                        () -> {
                            errors.add(name, Bundles.text("figures.value.unknown"));
                            return otherwise;
                        });
    }

    /** Whether the address asks for nothing that is not there. */
    public boolean isRight() {
        return errors.isNone();
    }

    /** From now on the one in force. */
    public void measure() {
        lineIndicatorService.measureBy(formula);
        inForce = formula;
        Messages.addFlashGlobalInfo("line.formula.done");
        Faces.redirect(address(month));
    }

    private String address(YearMonth of) {
        return PAGE + "?mes=" + of + "&promedio=" + formula.averaging() + "&base=" + formula.base();
    }

    private LinePeriod period() {
        return months.get(months.size() - 1);
    }

    public String getMonthName() {
        return MONTH.format(month);
    }

    public String getMonth() {
        return month.toString();
    }

    public String getPrevious() {
        return address(month.minusMonths(1));
    }

    public String getNext() {
        return month.isBefore(YearMonth.now(clock)) ? address(month.plusMonths(1)) : null;
    }

    public LineCounts getTotal() {
        return period().total();
    }

    public boolean isSilent() {
        return getTotal().offered() == 0;
    }

    public LineFigure getService() {
        return LineFigure.service(period(), formula);
    }

    public LineFigure getAbandonment() {
        return LineFigure.abandonment(period(), formula);
    }

    public LineFigure getUptime() {
        return LineFigure.uptime(period().uptime());
    }

    /** "promedio de los días, sobre las llamadas ofrecidas". */
    public String getFormulaName() {
        return name(formula);
    }

    public String getInForceName() {
        return name(inForce);
    }

    private static String name(LineFormula of) {
        return Bundles.text(
                "line.formula.name",
                Bundles.text("line.averaging." + of.averaging()),
                Bundles.text("line.base." + of.base()));
    }

    public boolean isInForce() {
        return formula.equals(inForce);
    }

    public boolean isAdministrator() {
        return user.is(Role.ADMINISTRADOR);
    }

    public String getAveraging() {
        return formula.averaging().name();
    }

    public String getBase() {
        return formula.base().name();
    }

    public List<SelectItem> getAveragings() {
        return Stream.of(LineFormula.Averaging.values())
                .map(one -> new SelectItem(one.name(), Bundles.text("line.averaging." + one)))
                .toList();
    }

    public List<SelectItem> getBases() {
        return Stream.of(LineFormula.Base.values())
                .map(one -> new SelectItem(one.name(), Bundles.text("line.base." + one)))
                .toList();
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

    public List<Row> getDays() {
        return period().days().stream()
                .map(
                        day ->
                                new Row(
                                        DAY.format(day.day()),
                                        day.day().toString(),
                                        day.counts(),
                                        LineFigure.judged(
                                                day.counts().serviceLevel(formula.base()).value(),
                                                period().targets().service(),
                                                false),
                                        LineFigure.judged(
                                                day.counts().abandonment(formula.base()).value(),
                                                period().targets().abandonment(),
                                                true),
                                        null))
                .toList();
    }

    /** A year, the newest first. */
    public List<Row> getMonths() {
        List<Row> rows = new ArrayList<>();
        for (LinePeriod one : months) {
            YearMonth of = YearMonth.from(one.from());
            rows.add(
                    new Row(
                            MONTH.format(of),
                            address(of),
                            one.total(),
                            LineFigure.service(one, formula),
                            LineFigure.abandonment(one, formula),
                            one.isSilent() ? LineFigure.NONE : LineFigure.uptime(one.uptime())));
        }
        Collections.reverse(rows);
        return rows;
    }

    public LineChart getChart() {
        return LineChart.of(period(), formula);
    }

    public List<LineOutageRow> getOutages() {
        return lineIndicatorService.outages(month);
    }

    /** A day or a month of the tables. */
    public record Row(
            String name,
            String link,
            LineCounts counts,
            LineFigure service,
            LineFigure abandonment,
            LineFigure uptime) {}
}
