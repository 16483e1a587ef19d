package cl.soser.canal.danger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gives each label its probability, whatever the others have, because a text may bear several; and
 * answers questions, each by one of several answers, whose probabilities are together one.
 */
final class TextClassifier {

    private static final int MOST_QUESTIONS = 10;

    private final WeightTable table; // labels, then the answers to each question
    private final List<Integer> ends; // of the labels and of the answers to each question

    /** What people say of a text: the labels it bears, and the right answers to each question. */
    record Truth(Set<String> labels, List<Set<String>> answers) {}

    /** The probabilities. */
    record Shares(Map<String, Double> labels, List<Map<String, Double>> answers) {}

    private TextClassifier(WeightTable table, List<Integer> ends) {
        this.table = table;
        this.ends = List.copyOf(ends);
    }

    List<String> labels() {
        return table.columns().subList(0, ends.get(0));
    }

    /**
     * @param truth of each example; all answer the same questions
     */
    static TextClassifier learn(List<FeatureSet> examples, List<Truth> truth) {
        List<String> columns = new ArrayList<>(names(truth.stream().map(Truth::labels)));
        List<Integer> ends = new ArrayList<>(List.of(columns.size()));
        for (int question = 0; question < truth.get(0).answers().size(); question++) {
            int at = question;
            columns.addAll(names(truth.stream().map(one -> one.answers().get(at))));
            ends.add(columns.size());
        }
        WeightTable table = WeightTable.empty(columns, examples);
        List<WeightTable.Known> known = examples.stream().map(table::known).toList();
        LabelLearner labelLearner = new LabelLearner(table, known);
        for (int label = 0; label < ends.get(0); label++) {
            String name = columns.get(label);
            labelLearner.learn(
                    label, truth.stream().map(one -> one.labels().contains(name)).toList());
        }
        for (int question = 0; question + 1 < ends.size(); question++) {
            int at = question;
            new ChoiceLearner(table, ends.get(question), ends.get(question + 1))
                    .learn(known, truth.stream().map(one -> one.answers().get(at)).toList());
        }
        return new TextClassifier(table, ends);
    }

    private static List<String> names(Stream<Set<String>> sets) {
        return sets.flatMap(Set::stream).distinct().sorted().toList();
    }

    Shares shares(FeatureSet example) {
        double[] sums = table.sums(table.known(example));
        Map<String, Double> labels = new HashMap<>();
        for (int label = 0; label < ends.get(0); label++) {
            labels.put(table.columns().get(label), 1 / (1 + Math.exp(-sums[label])));
        }
        List<Map<String, Double>> answers = new ArrayList<>();
        for (int question = 0; question + 1 < ends.size(); question++) {
            int first = ends.get(question);
            double[] shares = ChoiceLearner.shares(sums, first, ends.get(question + 1));
            Map<String, Double> named = new HashMap<>();
            for (int i = 0; i < shares.length; i++) {
                named.put(table.columns().get(first + i), shares[i]);
            }
            answers.add(named);
        }
        return new Shares(labels, answers);
    }

    void write(DataOutputStream file) throws IOException {
        file.writeInt(ends.size());
        for (int end : ends) {
            file.writeInt(end);
        }
        table.write(file);
    }

    /**
     * @throws IOException also if it is no classifier
     */
    static TextClassifier read(DataInputStream file) throws IOException {
        int count = file.readInt();
        if (count < 1 || count > MOST_QUESTIONS) {
            throw new IOException("No classifier: " + count);
        }
        List<Integer> ends = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < count; i++) {
            int end = file.readInt();
            if (end < before) {
                throw new IOException("No classifier: " + end);
            }
            ends.add(end);
            before = end;
        }
        WeightTable table = WeightTable.read(file);
        if (before != table.columns().size()) {
            throw new IOException("No classifier: " + before);
        }
        return new TextClassifier(table, ends);
    }
}
