package cl.soser.canal.web.gestion.phone;

import cl.soser.canal.availability.MonthAvailability;
import cl.soser.canal.web.shared.language.Bundles;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * Minutes down month by month beside those its target leaves, as bars of a drawing 720 wide and 220
 * high. A month without measurement has none. The table under it says the same.
 */
public record AvailabilityChart(List<Bar> bars, List<Mark> marks) {

    private static final double LEFT = 52;
    private static final double WIDTH = 660;
    private static final double TOP = 12;
    private static final double HEIGHT = 176;
    private static final double BAR = 30;
    private static final int STEP = 120;

    /**
     * @param limit where the target's minutes end
     * @param met whether the month reached it; null where nothing was measured
     */
    public record Bar(
            double x,
            double y,
            double height,
            double plannedHeight,
            double limit,
            Boolean met,
            String name,
            String words) {

        public double middle() {
            return x + BAR / 2;
        }

        public String style() {
            return Boolean.FALSE.equals(met) ? "service-bar-missed" : "service-bar";
        }

        public double limitFrom() {
            return x - 6;
        }

        public double limitUntil() {
            return x + BAR + 6;
        }
    }

    /** A line across, with its minutes. */
    public record Mark(double y, String words) {}

    static AvailabilityChart of(List<MonthAvailability> months, AvailabilityLabels words) {
        double most = STEP;
        for (MonthAvailability month : months) {
            most = Math.max(most, month.counted() / 60.0);
            most = Math.max(most, month.allowed() / 60.0);
        }
        most = Math.ceil(most / STEP) * STEP;
        List<Bar> bars = new ArrayList<>();
        for (int n = 0; n < months.size(); n++) {
            bars.add(bar(months.get(n), n, most, words));
        }
        List<Mark> marks = new ArrayList<>();
        for (int part = 0; part <= 2; part++) {
            double minutes = most * part / 2;
            marks.add(new Mark(y(minutes, most), String.valueOf(Math.round(minutes))));
        }
        return new AvailabilityChart(bars, marks);
    }

    private static Bar bar(MonthAvailability month, int n, double most, AvailabilityLabels words) {
        double down = month.counted() / 60.0;
        double planned = Math.min(down, month.planned() / 60.0);
        String name = month.month().getMonth().getDisplayName(TextStyle.SHORT, Bundles.LOCALE);
        return new Bar(
                tenth(LEFT + WIDTH / 12 * n + (WIDTH / 12 - BAR) / 2),
                y(down, most),
                tenth(HEIGHT * down / most),
                tenth(HEIGHT * planned / most),
                y(month.allowed() / 60.0, most),
                month.met(),
                name,
                month.isMeasured()
                        ? Bundles.text(
                                "service.chart.month",
                                name,
                                words.minutes(month.countedMinutes()),
                                Math.floorDiv(month.allowed(), 60))
                        : Bundles.text("service.chart.none", name));
    }

    private static double y(double minutes, double most) {
        return tenth(TOP + HEIGHT * (1 - minutes / most));
    }

    private static double tenth(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
