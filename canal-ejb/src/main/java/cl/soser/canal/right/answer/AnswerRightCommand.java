package cl.soser.canal.right.answer;

import cl.soser.canal.right.RefusalGround;
import cl.soser.canal.right.RightOutcome;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * What the officer decides.
 *
 * @param ground of the law, for what is not granted; null where all is
 * @param text what the person reads; the way to the Agency is added by itself
 * @param points codes of the points that are granted
 * @param letterCode number of the registered letter; null where a mail tells of it
 * @param byHand what was done by hand, where the product does not do it; null otherwise
 * @param plan digest of the erasure that the officer saw; null where there is none
 */
public record AnswerRightCommand(
        @NotNull RightOutcome outcome,
        RefusalGround ground,
        @Size(max = 6000) String text,
        @NotNull Set<String> points,
        @Size(max = 60) String letterCode,
        @Size(max = 500) String byHand,
        @Size(max = 64) String plan) {

    /** How a place begins that a proposed text leaves to whoever answers. */
    static final String UNFILLED = "[complete";

    /** Of what erases nothing. */
    public AnswerRightCommand(
            RightOutcome outcome,
            RefusalGround ground,
            String text,
            Set<String> points,
            String letterCode,
            String byHand) {
        this(outcome, ground, text, points, letterCode, byHand, null);
    }

    public AnswerRightCommand {
        text = blankToNull(text);
        points = Set.copyOf(points);
        letterCode = blankToNull(letterCode);
        byHand = blankToNull(byHand);
        ground = outcome == null || !outcome.isRefusing() ? null : ground;
    }

    private static String blankToNull(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
