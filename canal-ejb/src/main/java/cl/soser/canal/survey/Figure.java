package cl.soser.canal.survey;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How satisfied people are, of those asked. Shares are cut towards what is worse.
 *
 * @param scores how many gave 1, 2, 3, 4 and 5
 */
public record Figure(long asked, long[] scores) implements Serializable {

    public static final Figure NONE = new Figure(0, new long[5]);

    public Figure {
        scores = scores.clone();
    }

    @Override
    public long[] scores() {
        return scores.clone();
    }

    public Figure plus(Figure other) {
        long[] sum = scores.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.scores[i];
        }
        return new Figure(asked + other.asked, sum);
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

    /** Of those asked, how many answered; null where nobody was. */
    public BigDecimal rate() {
        return share(answered(), asked);
    }

    /** Of those who answered, how many gave 4 or 5; null where nobody did. */
    public BigDecimal content() {
        return share(scores[3] + scores[4], answered());
    }

    /** Null where nobody answered. */
    public BigDecimal mean() {
        long points = 0;
        for (int i = 0; i < scores.length; i++) {
            points += (i + 1) * scores[i];
        }
        return answered() == 0
                ? null
                : BigDecimal.valueOf(points)
                        .divide(BigDecimal.valueOf(answered()), 2, RoundingMode.DOWN);
    }

    public BigDecimal share(int score) {
        return share(of(score), answered());
    }

    private static BigDecimal share(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.DOWN);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Figure that
                && asked == that.asked
                && java.util.Arrays.equals(scores, that.scores);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(asked) + java.util.Arrays.hashCode(scores);
    }
}
