package cl.soser.canal.survey;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * What a person says.
 *
 * @param score from 1 to 5; null where only {@code solved} is asked
 * @param remark in their words, or null
 */
public record Vote(
        @Min(1) @Max(5) Integer score, @NotNull Solved solved, @Size(max = LONGEST) String remark)
        implements Serializable {

    public static final int LONGEST = 2000;

    /** Up to this one a vote is low. */
    static final int LOW = 2;

    public Vote {
        // a browser sends two characters for each line's end and counts one
        remark = remark == null || remark.isBlank() ? null : remark.strip().replace("\r\n", "\n");
    }

    /** A low answer: it is reviewed, and the person is asked why. */
    public boolean isLow() {
        return score == null ? solved == Solved.NO : score <= LOW;
    }
}
