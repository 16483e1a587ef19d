package cl.soser.canal.web.gestion.phone;

import cl.soser.canal.phone.indicator.HalfHour;
import cl.soser.canal.phone.indicator.LineCounts;
import cl.soser.canal.phone.indicator.LineIndicatorService;
import cl.soser.canal.web.shared.address.MonthConverter;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** The calls of a month by weekday and half hour. */
@Named
@RequestScoped
public class HalfHourHeat {

    @Param(name = "mes", converterClass = MonthConverter.class)
    YearMonth month;

    @Inject LineIndicatorService lineIndicatorService;
    @Inject Clock clock;

    private List<HalfHour> halfHours;

    @PostConstruct
    void look() {
        halfHours = lineIndicatorService.halfHours(month == null ? YearMonth.now(clock) : month);
    }

    LineCounts all() {
        return halfHours.stream().map(HalfHour::counts).reduce(LineCounts.NONE, LineCounts::plus);
    }

    HalfHour busiest() {
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
}
