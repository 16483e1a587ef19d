package cl.soser.canal.survey.result;

import cl.soser.canal.shared.Rounding;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * How satisfied people are, of those asked. Shares are exact; round them for display.
 *
 * @param scores how many gave 1, 2, 3, 4 and 5
 */
public record SatisfactionFigure(long asked, long[] scores) implements Serializable {

    public static final SatisfactionFigure NONE = new SatisfactionFigure(0, new long[5]);

    public SatisfactionFigure {
        scores = scores.clone();
    }

    @Override
    public long[] scores() {
        return scores.clone();
    }

    public SatisfactionFigure plus(SatisfactionFigure other) {
        long[] sum = scores.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.scores[i];
        }
        return new SatisfactionFigure(asked + other.asked, sum);
    }

    public long answered() {
        long sum = 0;
        for (long n : scores) {
            sum += n;
        }
        return sum;
    }

    public long of(int score) {
        return scores[score - 1];
    }

    /** Of those asked, how many answered; null if none was asked. */
    public BigDecimal rate() {
        return Rounding.share(answered(), asked);
    }

    /** Of those who answered, how many gave 4 or 5; null if none answered. */
    public BigDecimal content() {
        return Rounding.share(scores[3] + scores[4], answered());
    }

    /** Null if none answered. */
    public BigDecimal mean() {
        long points = 0;
        for (int i = 0; i < scores.length; i++) {
            points += (i + 1) * scores[i];
        }
        return Rounding.share(points, answered());
    }

    public BigDecimal share(int score) {
        return Rounding.share(of(score), answered());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SatisfactionFigure that
                && asked == that.asked
                && java.util.Arrays.equals(scores, that.scores);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(asked) + java.util.Arrays.hashCode(scores);
    }
}
