package cl.soser.canal.web.gestion.survey;

import cl.soser.canal.survey.result.SatisfactionFigure;
import cl.soser.canal.web.shared.language.Bundles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How many gave which score, as bars of a drawing 360 wide, the best on top; and the share of 4 and
 * 5 month by month, as points of one 720 wide. The tables beside them say the same.
 */
public final class SurveyChart {

    private static final double LEFT = 96;
    private static final double WIDTH = 210;
    private static final int STEP = 36;

    private static final double TREND_LEFT = 44;
    private static final double TREND_WIDTH = 668;
    private static final double TOP = 12;
    private static final double HEIGHT = 136;

    private SurveyChart() {}

    /** One score. */
    public record Bar(int score, double y, double width, String name, long count, String share) {}

    /** One month. */
    public record Point(double x, double y, String month, String words) {}

    static List<Bar> bars(SatisfactionFigure figure) {
        long most = 1;
        for (int score = 1; score <= 5; score++) {
            most = Math.max(most, figure.of(score));
        }
        List<Bar> bars = new ArrayList<>();
        for (int score = 5; score > 0; score--) {
            bars.add(
                    new Bar(
                            score,
                            (5 - score) * STEP + 6,
                            tenth(WIDTH * figure.of(score) / most),
                            Bundles.text("survey.score." + score),
                            figure.of(score),
                            SurveyLabels.percent(figure.share(score))));
        }
        return bars;
    }

    /** Months without an answer have no point. */
    static List<Point> trend(
            Map<LocalDate, SatisfactionFigure> months, Function<LocalDate, String> name) {
        List<Map.Entry<LocalDate, SatisfactionFigure>> all =
                List.copyOf(new TreeMap<>(months).entrySet());
        List<Point> points = new ArrayList<>();
        double step = all.size() < 2 ? 0 : (TREND_WIDTH - 40) / (all.size() - 1);
        for (int i = 0; i < all.size(); i++) {
            BigDecimal share = all.get(i).getValue().content();
            if (share != null) {
                String month = name.apply(all.get(i).getKey());
                points.add(
                        new Point(
                                tenth(TREND_LEFT + 20 + i * step),
                                tenth(TOP + HEIGHT * (1 - share.doubleValue())),
                                month,
                                month + ": " + SurveyLabels.percent(share)));
            }
        }
        return points;
    }

    private static double tenth(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
