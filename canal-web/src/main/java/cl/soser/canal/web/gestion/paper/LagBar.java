package cl.soser.canal.web.gestion.paper;

import cl.soser.canal.paper.transcription.Lag;
import cl.soser.canal.paper.transcription.LagStep;
import cl.soser.canal.paper.transcription.PaperLags;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A step of all sheets, as the table and the drawing show it; lengths are of a hundred. */
public record LagBar(
        String code, int sheets, String half, String most, int halfLong, int mostLong) {

    static List<LagBar> of(PaperLags all) {
        double longest =
                Stream.of(LagStep.values())
                        .map(step -> LagLabels.seconds(step, all.lag(step).most()))
                        .max(Long::compare)
                        .orElse(0L);
        List<LagBar> steps = new ArrayList<>();
        for (LagStep step : LagStep.values()) {
            Lag lag = all.lag(step);
            steps.add(
                    new LagBar(
                            step.name(),
                            lag.sheets(),
                            LagLabels.of(step, lag.half()),
                            LagLabels.of(step, lag.most()),
                            share(step, lag.half(), longest),
                            share(step, lag.most(), longest)));
        }
        return steps;
    }

    private static int share(LagStep step, Long time, double longest) {
        return longest == 0 ? 0 : (int) Math.round(100 * LagLabels.seconds(step, time) / longest);
    }
}
