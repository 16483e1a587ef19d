package cl.soser.canal.web.gestion.phone;

import cl.soser.canal.phone.LineFormula;
import cl.soser.canal.phone.indicator.LineIndicator;
import cl.soser.canal.phone.indicator.LinePeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Service level and abandonment day by day, as points of a drawing 720 wide and 220 high. Days
 * without calls have no point. The table under it says the same.
 */
public record LineChart(List<Point> service, List<Point> abandonment, List<Tick> ticks) {

    private static final double LEFT = 44;
    private static final double WIDTH = 668;
    private static final double TOP = 12;
    private static final double HEIGHT = 176;
    private static final int EVERY = 5;

    /** Where a day's figure stands, and what it says. */
    public record Point(double x, double y, String words) {}

    /** A mark of the axis of days. */
    public record Tick(double x, String words) {}

    static LineChart of(LinePeriod period, LineFormula formula) {
        int days = period.from().lengthOfMonth();
        List<Point> service = new ArrayList<>();
        List<Point> abandonment = new ArrayList<>();
        for (LinePeriod.Day day : period.days()) {
            double x = x(day.day().getDayOfMonth(), days);
            BigDecimal level = day.counts().serviceLevel(formula.base()).value();
            BigDecimal left = day.counts().abandonment(formula.base()).value();
            add(service, x, day, level, shown(level, period.targets().service(), false));
            add(abandonment, x, day, left, shown(left, period.targets().abandonment(), true));
        }
        List<Tick> ticks = new ArrayList<>();
        for (int day = 1; day <= days; day += day == 1 ? EVERY - 1 : EVERY) {
            ticks.add(new Tick(x(day, days), String.valueOf(day)));
        }
        return new LineChart(service, abandonment, ticks);
    }

    private static BigDecimal shown(BigDecimal value, BigDecimal target, boolean ceiling) {
        return value == null ? null : LineIndicator.shown(value, target, ceiling);
    }

    private static void add(
            List<Point> points, double x, LinePeriod.Day day, BigDecimal value, BigDecimal shown) {
        if (value != null) {
            points.add(
                    new Point(
                            x,
                            y(value.doubleValue()),
                            day.day().getDayOfMonth() + ": " + LineLabels.percent(shown)));
        }
    }

    private static double x(int day, int days) {
        return tenth(LEFT + 10 + (WIDTH - 20) * (day - 1) / (days - 1));
    }

    private static double y(double share) {
        return tenth(TOP + HEIGHT * (1 - share));
    }

    private static double tenth(double number) {
        return Math.round(number * 10) / 10.0;
    }

    public String serviceLine() {
        return line(service);
    }

    public String abandonmentLine() {
        return line(abandonment);
    }

    private static String line(List<Point> points) {
        return points.stream()
                .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", point.x(), point.y()))
                .collect(Collectors.joining(" "));
    }
}
