package cl.soser.canal.danger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The second opinion: what labelled messages taught of dangers and areas. */
final class DangerClassifier {

    private static final int FORMAT = 0x43504401;

    private final TextClassifier kinds;
    private final TextClassifier areas;

    private DangerClassifier(TextClassifier kinds, TextClassifier areas) {
        this.kinds = kinds;
        this.areas = areas;
    }

    /**
     * @param examples the features of each message
     */
    static DangerClassifier learn(List<LabelledMessage> messages, List<FeatureSet> examples) {
        List<FeatureSet> answered = new ArrayList<>();
        List<String> by = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            for (String area : messages.get(i).areas()) {
                answered.add(examples.get(i));
                by.add(area);
            }
        }
        return new DangerClassifier(
                TextClassifier.learn(
                        examples, messages.stream().map(one -> one.danger().name()).toList()),
                TextClassifier.learn(answered, by));
    }

    /** How likely each kind is; together one. */
    Map<DangerKind, Double> kinds(FeatureSet features) {
        Map<DangerKind, Double> shares = new EnumMap<>(DangerKind.class);
        kinds.shares(features)
                .forEach((kind, share) -> shares.put(DangerKind.valueOf(kind), share));
        return shares;
    }

    /** How likely each area is to answer. */
    Map<String, Double> areas(FeatureSet features) {
        return areas.shares(features);
    }

    void write(OutputStream file) throws IOException {
        try (DataOutputStream packed = new DataOutputStream(new GZIPOutputStream(file))) {
            packed.writeInt(FORMAT);
            kinds.write(packed);
            areas.write(packed);
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
            TextClassifier kinds = TextClassifier.read(packed);
            TextClassifier areas = TextClassifier.read(packed);
            List<String> known = Arrays.stream(DangerKind.values()).map(Enum::name).toList();
            if (!known.containsAll(kinds.labels()) || packed.read() >= 0) {
                throw new IOException("No classifier of dangers");
            }
            return new DangerClassifier(kinds, areas);
        }
    }
}
