package cl.soser.canal.web.reporting;

import cl.soser.canal.web.reporting.figure.FigureLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Twelve months as a drawing 720 wide: bars of what entered, and over them the share in time as a
 * line against its target. Months without cases have no point. The table beside it says the same.
 */
public final class FiguresTrend {

    private static final double LEFT = 48;
    private static final double WIDTH = 664;
    private static final double TOP = 14;
    private static final double HEIGHT = 150;
    private static final double BARS_TOP = 200;
    private static final double BARS = 60;
    private static final double LOWEST = 0.5;
    private static final double GRID = 0.1;

    private final List<FigureLine> months;
    private final double floor;
    private final long most;

    FiguresTrend(List<FigureLine> oldestFirst) {
        months = List.copyOf(oldestFirst);
        double lowest =
                months.stream()
                        .filter(FigureLine::isDecided)
                        .mapToDouble(FigureLine::getFraction)
                        .min()
                        .orElse(1);
        double target =
                months.stream()
                        .mapToDouble(line -> line.getFigures().target().doubleValue())
                        .min()
                        .orElse(1);
        floor = Math.max(0, Math.floor((Math.min(lowest, target) - 0.02) / GRID) * GRID);
        most = months.stream().mapToLong(line -> line.getFigures().received()).max().orElse(0);
    }

    /** Where a month's figure stands, and what it says. */
    public record Point(double x, double y, String words, String tone) {}

    /** What entered in a month. */
    public record Bar(double x, double y, double width, double height, String words, String href) {}

    /** A word of an axis. */
    public record Tick(double x, double y, String words) {}

    private double step() {
        return WIDTH / Math.max(1, months.size());
    }

    private double x(int month) {
        return tenth(LEFT + step() * (month + 0.5));
    }

    private double y(double share) {
        return tenth(TOP + HEIGHT * (1 - (share - floor) / (1 - floor)));
    }

    public List<Point> getPoints() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            FigureLine line = months.get(i);
            if (line.isDecided()) {
                points.add(
                        new Point(
                                x(i),
                                y(line.getFraction()),
                                line.getName() + ": " + line.getShare(),
                                line.getTone()));
            }
        }
        return points;
    }

    public String getLine() {
        return joined(getPoints().stream().map(point -> at(point.x(), point.y())).toList());
    }

    /** The target, which may change from one month to the next. */
    public String getTarget() {
        List<String> corners = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            double y = y(months.get(i).getFigures().target().doubleValue());
            corners.add(at(x(i) - step() / 2, y));
            corners.add(at(x(i) + step() / 2, y));
        }
        return joined(corners);
    }

    public List<Bar> getBars() {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            long count = months.get(i).getFigures().received();
            double height = most == 0 ? 0 : tenth(BARS * count / most);
            bars.add(
                    new Bar(
                            tenth(x(i) - step() * 0.3),
                            tenth(BARS_TOP + BARS - height),
                            tenth(step() * 0.6),
                            height,
                            String.valueOf(count),
                            months.get(i).getReceivedHref()));
        }
        return bars;
    }

    /** Shares of the upper axis. */
    public List<Tick> getShares() {
        List<Tick> ticks = new ArrayList<>();
        double step = floor >= LOWEST ? GRID : 0.25;
        for (double share = 1; share >= floor - 0.001; share -= step) {
            ticks.add(new Tick(LEFT - 6, y(share), Math.round(share * 100) + " %"));
        }
        return ticks;
    }

    /** Short names of months: "nov". */
    public List<Tick> getNames() {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            ticks.add(
                    new Tick(
                            x(i),
                            BARS_TOP + BARS + 18,
                            months.get(i).getName().substring(0, 3).toLowerCase(Locale.ROOT)));
        }
        return ticks;
    }

    private static String at(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }

    private static String joined(List<String> points) {
        return points.stream().collect(Collectors.joining(" "));
    }

    private static double tenth(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
