package cl.soser.canal.survey.result;

import cl.soser.canal.survey.Solved;
import java.time.LocalDate;
import java.util.Map;

/**
 * How satisfied people asked in some months are.
 *
 * @param months by first day, the newest first
 * @param effect how many gave each answer about whether the solution holds; those asked are {@code
 *     effectAsked}
 */
public record SatisfactionResults(
        SatisfactionFigure total,
        Map<LocalDate, SatisfactionFigure> months,
        Map<String, SatisfactionFigure> areas,
        Map<String, SatisfactionFigure> topics,
        Map<String, SatisfactionFigure> channels,
        Map<Solved, Long> solved,
        long effectAsked,
        Map<Solved, Long> effect) {

    public long effectAnswered() {
        return effect.values().stream().mapToLong(Long::longValue).sum();
    }
}
