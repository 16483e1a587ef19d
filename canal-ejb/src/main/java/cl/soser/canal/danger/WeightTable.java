package cl.soser.canal.danger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much each feature speaks for each column. */
final class WeightTable {

    private static final int MOST_COLUMNS = 100;
    private static final int MOST_FEATURES = 2_000_000;
    private static final int RARE = 2; // what is seen less often says nothing of others

    private final List<String> columns;
    private final Map<String, Integer> rows;
    private final float[] weights; // row by row

    /** The known features of a text: their rows and strengths. */
    record Known(int[] rows, float[] strengths) {}

    private WeightTable(List<String> columns, Map<String, Integer> rows, float[] weights) {
        this.columns = List.copyOf(columns);
        this.rows = rows;
        this.weights = weights;
    }

    /** Without any weight yet, for the features of these examples. */
    static WeightTable empty(List<String> columns, List<FeatureSet> examples) {
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
        return new WeightTable(columns, rows, new float[rows.size() * columns.size()]);
    }

    List<String> columns() {
        return columns;
    }

    int rows() {
        return rows.size();
    }

    float get(int row, int column) {
        return weights[row * columns.size() + column];
    }

    void set(int row, int column, double weight) {
        weights[row * columns.size() + column] = (float) weight;
    }

    Known known(FeatureSet example) {
        int[] found = new int[example.names().length];
        float[] strengths = new float[found.length];
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            Integer row = rows.get(example.names()[i]);
            if (row != null) {
                found[count] = row;
                strengths[count++] = example.strengths()[i];
            }
        }
        return new Known(Arrays.copyOf(found, count), Arrays.copyOf(strengths, count));
    }

    /** What speaks for each column together. */
    double[] sums(Known example) {
        double[] sums = new double[columns.size()];
        for (int i = 0; i < example.rows().length; i++) {
            int at = example.rows()[i] * sums.length;
            for (int column = 0; column < sums.length; column++) {
                sums[column] += example.strengths()[i] * weights[at + column];
            }
        }
        return sums;
    }

    void write(DataOutputStream file) throws IOException {
        file.writeInt(columns.size());
        for (String column : columns) {
            file.writeUTF(column);
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
     * @throws IOException also if it is no such table
     */
    static WeightTable read(DataInputStream file) throws IOException {
        List<String> columns = names(file, MOST_COLUMNS);
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (String name : names(file, MOST_FEATURES)) {
            rows.put(name, rows.size());
        }
        float[] weights = new float[rows.size() * columns.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = file.readFloat();
            if (!Float.isFinite(weights[i])) {
                throw new IOException("No weight: " + weights[i]);
            }
        }
        return new WeightTable(columns, rows, weights);
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
