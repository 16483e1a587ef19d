package cl.soser.canal.web.gestion.phone;

import cl.soser.canal.phone.indicator.ErlangC;
import cl.soser.canal.phone.indicator.HalfHour;
import cl.soser.canal.phone.indicator.LineCounts;
import cl.soser.canal.phone.indicator.LineIndicatorService;
import cl.soser.canal.web.shared.address.MonthConverter;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/**
 * The half hours of gestion/linea.xhtml: when people call, and how many operators that takes. The
 * hint starts from the busiest half hour; every number of it may be typed over.
 */
@Named
@RequestScoped
public class HalfHourView {

    /** What an operator still types after a call, by default. */
    private static final int AFTER_SECONDS = 60;

    private static final int TYPICAL_TALK = 180;
    private static final double SHARE = 0.85;

    @Inject LineIndicatorService lineIndicatorService;
    @Inject Clock clock;

    @Param(name = "mes", converterClass = MonthConverter.class)
    YearMonth month;

    @Param(name = "llamadas", converterClass = TextConverter.class)
    String askedCalls;

    @Param(name = "conversacion", converterClass = TextConverter.class)
    String askedTalk;

    @Param(name = "cierre", converterClass = TextConverter.class)
    String askedAfter;

    private List<HalfHour> halfHours;
    private double calls;
    private double talk;
    private double after;
    private ErlangC erlang;
    private final Map<String, String> typed = new HashMap<>();
    private final Map<String, String> flaws = new HashMap<>();

    @PostConstruct
    void open() {
        halfHours = lineIndicatorService.halfHours(month == null ? YearMonth.now(clock) : month);
        LineCounts all =
                halfHours.stream().map(HalfHour::counts).reduce(LineCounts.NONE, LineCounts::plus);
        long mean = all.meanTalkSeconds();
        calls =
                number(
                        "llamadas",
                        askedCalls,
                        busiest() == null ? 0 : tenth(busiest().mean()),
                        0,
                        5000);
        talk = number("conversacion", askedTalk, mean == 0 ? TYPICAL_TALK : mean, 1, 7200);
        after = number("cierre", askedAfter, AFTER_SECONDS, 0, 7200);
        erlang = new ErlangC(calls, talk + after);
    }

    /** What was typed; where it is no such number, its flaw is kept beside it. */
    private double number(String name, String text, double otherwise, int least, int most) {
        if (text == null) {
            return otherwise;
        }
        typed.put(name, text);
        if (text.strip().matches("\\d{1,7}([.,]\\d{1,2})?")) {
            double number = Double.parseDouble(text.strip().replace(',', '.'));
            if (number >= least && number <= most) {
                return number;
            }
        }
        flaws.put(name, Bundles.text("line.erlang.bad", least, most));
        return otherwise;
    }

    private static double tenth(double number) {
        return Math.round(number * 10) / 10.0;
    }

    private HalfHour busiest() {
        return halfHours.stream().max(Comparator.comparingDouble(HalfHour::mean)).orElse(null);
    }

    /** "lunes a las 10:30"; null without calls. */
    public String getBusiest() {
        HalfHour one = busiest();
        return one == null
                ? null
                : Bundles.text(
                        "line.busiest",
                        one.weekday().getDisplayName(TextStyle.FULL, Bundles.LOCALE),
                        time(one.slot()),
                        LineLabels.number(one.mean(), 1, 1));
    }

    public List<String> getWeekdays() {
        return Stream.of(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.FULL, Bundles.LOCALE))
                .toList();
    }

    /** Those that had a call on some day. */
    public List<HeatRow> getRows() {
        if (halfHours.isEmpty()) {
            return List.of();
        }
        double most = busiest().mean();
        return halfHours.stream()
                .map(HalfHour::slot)
                .distinct()
                .sorted()
                .map(
                        slot ->
                                new HeatRow(
                                        time(slot),
                                        Stream.of(DayOfWeek.values())
                                                .map(day -> cell(day, slot, most))
                                                .toList()))
                .toList();
    }

    private HeatCell cell(DayOfWeek day, int slot, double most) {
        return halfHours.stream()
                .filter(one -> one.weekday() == day && one.slot() == slot)
                .findAny()
                .map(
                        one ->
                                new HeatCell(
                                        LineLabels.number(one.mean(), 1, 1),
                                        one.counts().abandoned(),
                                        1 + (int) Math.min(3, Math.floor(4 * one.mean() / most))))
                .orElse(new HeatCell("–", 0, 0));
    }

    private static String time(int slot) {
        return "%d:%s".formatted(slot / 2, slot % 2 == 0 ? "00" : "30");
    }

    /** A half hour over the week. */
    public record HeatRow(String time, List<HeatCell> cells) {}

    /**
     * @param mean calls offered in it on average
     * @param abandoned in the month
     * @param tone 0 without calls, to 4
     */
    public record HeatCell(String mean, long abandoned, int tone) {}

    /** The fewest operators who meet the target, one less and two more. */
    public List<Staffing> getStaffing() {
        int needed = erlang.needed(SHARE, LineCounts.QUICK_SECONDS);
        List<Staffing> rows = new ArrayList<>();
        for (int n = Math.max(1, needed - 1); n <= needed + 2; n++) {
            rows.add(
                    new Staffing(
                            n,
                            percent(erlang.chanceToWait(n)),
                            percent(erlang.within(n, LineCounts.QUICK_SECONDS)),
                            n >= needed));
        }
        return rows;
    }

    private static String percent(double share) {
        return LineLabels.number(share * 100, 1, 1) + " %";
    }

    /** So many operators, how many callers wait, how many are answered in time. */
    public record Staffing(int operators, String chance, String within, boolean enough) {}

    /** "3,2 × 240 ÷ 1800 = 0,43". */
    public String getTraffic() {
        return Bundles.text(
                "line.erlang.traffic",
                LineLabels.number(calls, 0, 2),
                LineLabels.number(talk + after, 0, 0),
                LineLabels.number(erlang.traffic(), 2, 3));
    }

    public int getNeeded() {
        return erlang.needed(SHARE, LineCounts.QUICK_SECONDS);
    }

    /** By field, what is wrong with what was typed there; while any is, nothing is reckoned. */
    public Map<String, String> getFlaws() {
        return flaws;
    }

    public String getCalls() {
        return typed("llamadas", LineLabels.number(calls, 0, 2).replace(".", ""));
    }

    public String getTalk() {
        return typed("conversacion", String.valueOf(Math.round(talk)));
    }

    public String getAfter() {
        return typed("cierre", String.valueOf(Math.round(after)));
    }

    private String typed(String name, String otherwise) {
        return typed.getOrDefault(name, otherwise);
    }
}
