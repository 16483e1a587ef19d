package cl.soser.canal.danger;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Learns whether a text bears the label of one column, whatever the others have: logistic
 * regression by LIBLINEAR. The same from the same examples.
 */
final class LabelLearner {

    private static final double COST = 60;
    private static final double PRECISION = 0.1;

    private final WeightTable table;
    private final Problem problem = new Problem();

    LabelLearner(WeightTable table, List<WeightTable.Known> examples) {
        this.table = table;
        problem.l = examples.size();
        problem.n = table.rows();
        problem.x = examples.stream().map(LabelLearner::features).toArray(Feature[][]::new);
        Linear.disableDebugOutput();
    }

    private static Feature[] features(WeightTable.Known example) {
        Feature[] features = new Feature[example.rows().length];
        for (int i = 0; i < features.length; i++) {
            features[i] = new FeatureNode(example.rows()[i] + 1, example.strengths()[i]);
        }
        Arrays.sort(features, Comparator.comparingInt(Feature::getIndex));
        return features;
    }

    /**
     * @param borne whether each example bears it
     */
    void learn(int column, List<Boolean> borne) {
        problem.y = borne.stream().mapToDouble(one -> one ? 1 : 0).toArray();
        Parameter parameter = new Parameter(SolverType.L2R_LR_DUAL, COST, PRECISION);
        parameter.setRandom(new Random(1));
        Model model = Linear.train(problem, parameter);
        double[] learned = model.getFeatureWeights();
        int sign = model.getLabels()[0] == 1 ? 1 : -1; // they speak for the first label
        for (int row = 0; row < table.rows(); row++) {
            table.set(row, column, sign * learned[row]);
        }
    }
}
