package cl.soser.canal.danger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Learns to choose one of several columns where more than one may be right: softmax regression, in
 * which all right ones of an example share its reward, by AdaGrad; what counts is the mean of the
 * later rounds, so that the order of the examples matters little. The same from the same examples.
 */
final class ChoiceLearner {

    private static final int ROUNDS = 12;
    private static final int LATER = 4; // from this round on, counted from 0
    private static final double STEP = 0.2;
    private static final double SHRINKING = 1e-5;
    private static final float NO_STEP_YET = 1e-6f;

    private final WeightTable table;
    private final int first;
    private final int end;
    private final float[] steps; // the squares of all steps before, row by row
    private final float[] means; // of the weights after the later rounds

    /** Of the columns from the first to before the end. */
    ChoiceLearner(WeightTable table, int first, int end) {
        this.table = table;
        this.first = first;
        this.end = end;
        this.steps = new float[table.rows() * (end - first)];
        this.means = new float[steps.length];
        Arrays.fill(steps, NO_STEP_YET);
    }

    /**
     * @param right for each example the columns that are right; it teaches nothing where none is
     */
    void learn(List<WeightTable.Known> examples, List<Set<String>> right) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, examples.size()).boxed().toList());
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (int at : order) {
                correct(examples.get(at), isRight(right.get(at)));
            }
            if (round >= LATER) {
                count();
            }
        }
        int at = 0;
        for (int row = 0; row < table.rows(); row++) {
            for (int column = first; column < end; column++) {
                table.set(row, column, means[at++]);
            }
        }
    }

    private void count() {
        int at = 0;
        for (int row = 0; row < table.rows(); row++) {
            for (int column = first; column < end; column++) {
                means[at++] += table.get(row, column) / (ROUNDS - LATER);
            }
        }
    }

    private boolean[] isRight(Set<String> names) {
        boolean[] right = new boolean[end - first];
        for (int i = 0; i < right.length; i++) {
            right[i] = names.contains(table.columns().get(first + i));
        }
        return right;
    }

    private void correct(WeightTable.Known example, boolean[] right) {
        double[] shares = shares(table.sums(example), first, end);
        double hit = 0;
        for (int i = 0; i < shares.length; i++) {
            hit += right[i] ? shares[i] : 0;
        }
        if (hit == 0) {
            return;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] -= right[i] ? shares[i] / hit : 0; // now how much too likely it is held
        }
        for (int j = 0; j < example.rows().length; j++) {
            for (int i = 0; i < shares.length; i++) {
                move(example.rows()[j], i, shares[i] * example.strengths()[j]);
            }
        }
    }

    private void move(int row, int choice, double error) {
        float weight = table.get(row, first + choice);
        double slope = error + SHRINKING * weight;
        int at = row * (end - first) + choice;
        steps[at] += (float) (slope * slope);
        table.set(row, first + choice, weight - STEP * slope / Math.sqrt(steps[at]));
    }

    /** How likely each of the columns is, together one. */
    static double[] shares(double[] sums, int first, int end) {
        double[] shares = Arrays.copyOfRange(sums, first, end);
        double most = Arrays.stream(shares).max().orElse(0);
        double all = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(shares[i] - most);
            all += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= all;
        }
        return shares;
    }
}
