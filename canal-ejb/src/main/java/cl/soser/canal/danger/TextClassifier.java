package cl.soser.canal.danger;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives each label its probability, whatever the others have: a text may bear several. Logistic
 * regression by LIBLINEAR, the same from the same examples.
 */
final class TextClassifier {

    private static final int MOST_LABELS = 100;
    private static final int MOST_FEATURES = 2_000_000;
    private static final int RARE = 2; // what is seen less often says nothing of others
    private static final double COST = 60;
    private static final double PRECISION = 0.1;

    private final List<String> labels;
    private final Map<String, Integer> rows;
    private final float[] weights; // a row for each feature, a column for each label

    private TextClassifier(List<String> labels, Map<String, Integer> rows, float[] weights) {
        this.labels = List.copyOf(labels);
        this.rows = rows;
        this.weights = weights;
    }

    List<String> labels() {
        return labels;
    }

    /**
     * @param truth the labels of each example
     */
    static TextClassifier learn(List<FeatureSet> examples, List<Set<String>> truth) {
        List<String> labels = truth.stream().flatMap(Set::stream).distinct().sorted().toList();
        Map<String, Integer> rows = rows(examples);
        Problem problem = new Problem();
        problem.l = examples.size();
        problem.n = rows.size();
        problem.x = examples.stream().map(one -> features(one, rows)).toArray(Feature[][]::new);
        float[] weights = new float[rows.size() * labels.size()];
        Linear.disableDebugOutput();
        for (int label = 0; label < labels.size(); label++) {
            String name = labels.get(label);
            problem.y = truth.stream().mapToDouble(one -> one.contains(name) ? 1 : 0).toArray();
            Parameter parameter = new Parameter(SolverType.L2R_LR_DUAL, COST, PRECISION);
            parameter.setRandom(new Random(1));
            Model model = Linear.train(problem, parameter);
            double[] learned = model.getFeatureWeights();
            int sign = model.getLabels()[0] == 1 ? 1 : -1; // they speak for the first label
            for (int row = 0; row < rows.size(); row++) {
                weights[row * labels.size() + label] = (float) (sign * learned[row]);
            }
        }
        return new TextClassifier(labels, rows, weights);
    }

    private static Map<String, Integer> rows(List<FeatureSet> examples) {
        Map<String, Integer> counts = new TreeMap<>();
        for (FeatureSet example : examples) {
            for (String name : example.names()) {
                counts.merge(name, 1, Integer::sum);
            }
        }
        Map<String, Integer> rows = new LinkedHashMap<>();
        counts.forEach(
                (name, count) -> {
                    if (count >= RARE) {
                        rows.put(name, rows.size());
                    }
                });
        return rows;
    }

    private static Feature[] features(FeatureSet example, Map<String, Integer> rows) {
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < example.names().length; i++) {
            Integer row = rows.get(example.names()[i]);
            if (row != null) {
                features.add(new FeatureNode(row + 1, example.strengths()[i]));
            }
        }
        features.sort(Comparator.comparingInt(Feature::getIndex));
        return features.toArray(Feature[]::new);
    }

    /** The probability of each label. */
    Map<String, Double> shares(FeatureSet example) {
        double[] sums = new double[labels.size()];
        for (int i = 0; i < example.names().length; i++) {
            Integer row = rows.get(example.names()[i]);
            if (row != null) {
                for (int label = 0; label < sums.length; label++) {
                    sums[label] += example.strengths()[i] * weights[row * sums.length + label];
                }
            }
        }
        Map<String, Double> shares = new HashMap<>();
        for (int label = 0; label < sums.length; label++) {
            shares.put(labels.get(label), 1 / (1 + Math.exp(-sums[label])));
        }
        return shares;
    }

    void write(DataOutputStream file) throws IOException {
        file.writeInt(labels.size());
        for (String label : labels) {
            file.writeUTF(label);
        }
        file.writeInt(rows.size());
        for (String name : rows.keySet()) {
            file.writeUTF(name);
        }
        for (float weight : weights) {
            file.writeFloat(weight);
        }
    }

    /**
     * @throws IOException also if it is no classifier
     */
    static TextClassifier read(DataInputStream file) throws IOException {
        List<String> labels = names(file, MOST_LABELS);
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (String name : names(file, MOST_FEATURES)) {
            rows.put(name, rows.size());
        }
        float[] weights = new float[rows.size() * labels.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = file.readFloat();
            if (!Float.isFinite(weights[i])) {
                throw new IOException("No weight: " + weights[i]);
            }
        }
        return new TextClassifier(labels, rows, weights);
    }

    private static List<String> names(DataInputStream file, int most) throws IOException {
        int count = file.readInt();
        if (count < 1 || count > most) {
            throw new IOException("No classifier: " + count);
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(file.readUTF());
        }
        return names;
    }
}
