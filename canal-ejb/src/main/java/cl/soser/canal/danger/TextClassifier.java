package cl.soser.canal.danger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.GenericModelWriter;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Gives each label its probability: logistic regression of Apache OpenNLP. */
final class TextClassifier {

    private static final int LARGEST_FILE = 64 << 20;
    private static final int RARE = 2; // what is seen less often says nothing of others
    private static final int ROUNDS = 60;
    private static final double SMOOTHING = 0.003;

    private final AbstractModel model;
    private final List<String> labels;

    private TextClassifier(AbstractModel model) {
        this.model = model;
        this.labels =
                IntStream.range(0, model.getNumOutcomes()).mapToObj(model::getOutcome).toList();
    }

    List<String> labels() {
        return labels;
    }

    /**
     * @param truth the label of each example
     */
    static TextClassifier learn(List<FeatureSet> examples, List<String> truth) {
        List<Event> events = new ArrayList<>(examples.size());
        for (int i = 0; i < examples.size(); i++) {
            FeatureSet example = examples.get(i);
            events.add(new Event(truth.get(i), example.names(), example.strengths()));
        }
        try {
            return new TextClassifier(
                    (AbstractModel)
                            TrainerFactory.getEventTrainer(parameters(), new HashMap<>())
                                    .train(ObjectStreamUtils.createObjectStream(events)));
        } catch (IOException e) {
            throw new IllegalArgumentException("Nothing to learn from", e);
        }
    }

    private static TrainingParameters parameters() {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, RARE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ROUNDS);
        parameters.put("DataIndexer", OnePassRealValueDataIndexer.class.getName());
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, SMOOTHING);
        return parameters;
    }

    /** The probability of each label; together one. */
    Map<String, Double> shares(FeatureSet features) {
        double[] found = model.eval(features.names(), features.strengths());
        Map<String, Double> shares = new HashMap<>();
        for (int i = 0; i < found.length; i++) {
            shares.put(labels.get(i), found[i]);
        }
        return shares;
    }

    void write(DataOutputStream file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new GenericModelWriter(model, new DataOutputStream(bytes)).persist();
        file.writeInt(bytes.size());
        bytes.writeTo(file);
    }

    /**
     * @throws IOException also if it is no classifier
     */
    static TextClassifier read(DataInputStream file) throws IOException {
        int length = file.readInt();
        if (length < 1 || length > LARGEST_FILE) {
            throw new IOException("No classifier");
        }
        byte[] bytes = new byte[length];
        file.readFully(bytes);
        try {
            return new TextClassifier(
                    new GenericModelReader(
                                    new BinaryFileDataReader(new ByteArrayInputStream(bytes)))
                            .getModel());
        } catch (RuntimeException e) {
            throw new IOException("No classifier", e);
        }
    }
}
