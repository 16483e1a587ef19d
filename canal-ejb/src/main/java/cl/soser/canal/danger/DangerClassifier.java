package cl.soser.canal.danger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The second opinion: what labelled messages taught of dangers and areas. */
final class DangerClassifier {

    private static final int FORMAT = 0x43504402;

    private static final Map<String, DangerKind> KINDS =
            Arrays.stream(DangerKind.values()).collect(Collectors.toMap(Enum::name, kind -> kind));

    private final TextClassifier labels;

    /**
     * What it thinks of a text.
     *
     * @param kinds how likely each is, NINGUNO too; together one
     * @param areas how likely each may answer
     */
    record Opinion(Map<DangerKind, Double> kinds, Map<String, Double> areas) {

        double danger() {
            return 1 - kinds.getOrDefault(DangerKind.NINGUNO, 0.0);
        }

        /** How likely it is of a kind that only named people may read. */
        double restricted() {
            double sum = 0;
            for (Map.Entry<DangerKind, Double> kind : kinds.entrySet()) {
                sum += kind.getKey().isRestricted() ? kind.getValue() : 0;
            }
            return sum;
        }
    }

    private DangerClassifier(TextClassifier labels) {
        this.labels = labels;
    }

    /**
     * @param examples the features of each message
     */
    static DangerClassifier learn(List<LabelledMessage> messages, List<FeatureSet> examples) {
        return new DangerClassifier(
                TextClassifier.learn(
                        examples, messages.stream().map(DangerClassifier::labels).toList()));
    }

    private static Set<String> labels(LabelledMessage message) {
        Set<String> labels = new HashSet<>(message.areas());
        labels.add(message.danger().name());
        return labels;
    }

    Opinion of(FeatureSet features) {
        Map<DangerKind, Double> kinds = new EnumMap<>(DangerKind.class);
        Map<String, Double> areas = new HashMap<>();
        double sum = 0;
        for (Map.Entry<String, Double> share : labels.shares(features).entrySet()) {
            DangerKind kind = KINDS.get(share.getKey());
            if (kind == null) {
                areas.put(share.getKey(), share.getValue());
            } else {
                kinds.put(kind, share.getValue());
                sum += share.getValue();
            }
        }
        double all = sum;
        kinds.replaceAll((kind, share) -> share / all);
        return new Opinion(kinds, areas);
    }

    void write(OutputStream file) throws IOException {
        try (DataOutputStream packed = new DataOutputStream(new GZIPOutputStream(file))) {
            packed.writeInt(FORMAT);
            labels.write(packed);
        }
    }

    /**
     * @throws IOException also if the file is broken
     */
    static DangerClassifier read(InputStream file) throws IOException {
        try (DataInputStream packed = new DataInputStream(new GZIPInputStream(file))) {
            if (packed.readInt() != FORMAT) {
                throw new IOException("No classifier of this version");
            }
            TextClassifier labels = TextClassifier.read(packed);
            if (!labels.labels().contains(DangerKind.NINGUNO.name()) || packed.read() >= 0) {
                throw new IOException("No classifier of dangers");
            }
            return new DangerClassifier(labels);
        }
    }
}
