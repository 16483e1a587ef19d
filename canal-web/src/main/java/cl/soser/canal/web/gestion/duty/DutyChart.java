package cl.soser.canal.web.gestion.duty;

import cl.soser.canal.field.DutyCounts;
import cl.soser.canal.field.DutyDay;
import cl.soser.canal.field.DutyState;
import cl.soser.canal.web.shared.language.Bundles;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * How the last school days ended, as bars of a drawing 720 wide and 220 high, each day's schools
 * from those in time, at the foot, to those that reported nothing. The table under it says the
 * same.
 */
public record DutyChart(List<Bar> bars, List<Tick> ticks, List<Day> days) {

    private static final double LEFT = 44;
    private static final double WIDTH = 668;
    private static final double TOP = 12;
    private static final double HEIGHT = 176;
    private static final int EVERY = 5;
    private static final double FULL = 0.72;

    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("d MMM", Bundles.LOCALE);
    private static final DateTimeFormatter NAMED =
            DateTimeFormatter.ofPattern("EEE d MMM", Bundles.LOCALE);

    /** A part of a day's bar: "punctual", "quiet", "late" or "missing". */
    public record Bar(String kind, double x, double y, double width, double height, String words) {}

    /** A mark of the axis of days. */
    public record Tick(double x, String words) {}

    /** A line of the table. */
    public record Day(String link, String name, DutyCounts counts) {

        public long punctual() {
            return counts.of(DutyState.A_TIEMPO);
        }

        public long quiet() {
            return counts.of(DutyState.SIN_NOVEDADES);
        }

        public long late() {
            return counts.of(DutyState.TARDE);
        }

        public long missing() {
            return counts.missing();
        }
    }

    static DutyChart of(List<DutyDay> past) {
        List<Bar> bars = new ArrayList<>();
        List<Tick> ticks = new ArrayList<>();
        List<Day> days = new ArrayList<>();
        double step = WIDTH / past.size();
        for (int i = 0; i < past.size(); i++) {
            DutyDay one = past.get(i);
            String name = NAMED.format(one.day());
            Day day = new Day(one.day().toString(), name, one.counts());
            days.add(0, day);
            double x = LEFT + i * step;
            if (i % EVERY == 0 || i == past.size() - 1) {
                ticks.add(new Tick(tenth(x + step * FULL / 2), SHORT.format(one.day())));
            }
            double foot = TOP + HEIGHT;
            foot = add(bars, "punctual", day.punctual(), day, x, step, foot);
            foot = add(bars, "quiet", day.quiet(), day, x, step, foot);
            foot = add(bars, "late", day.late(), day, x, step, foot);
            add(bars, "missing", day.missing(), day, x, step, foot);
        }
        return new DutyChart(bars, ticks, days);
    }

    private static double add(
            List<Bar> bars, String kind, long n, Day day, double x, double step, double foot) {
        if (n == 0) {
            return foot;
        }
        double height = HEIGHT * n / day.counts().owing();
        String words = Bundles.text("duty.chart." + kind, day.name(), n);
        bars.add(
                new Bar(
                        kind,
                        tenth(x),
                        tenth(foot - height),
                        tenth(step * FULL),
                        tenth(height),
                        words));
        return foot - height;
    }

    private static double tenth(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
