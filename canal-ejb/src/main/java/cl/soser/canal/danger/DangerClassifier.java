package cl.soser.canal.danger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The second opinion: what labelled messages taught of dangers and areas. */
final class DangerClassifier {

    private static final int FORMAT = 0x43504403;

    /** The label of messages that only named people may read. */
    private static final String RESTRICTED = "RESERVADA";

    private static final Map<String, DangerKind> KINDS =
            Arrays.stream(DangerKind.values()).collect(Collectors.toMap(Enum::name, kind -> kind));

    private final TextClassifier labels;

    /**
     * What it thinks of a text.
     *
     * @param kinds how likely each is, NINGUNO too; together one
     * @param areas how likely each may answer
     * @param restricted how likely only named people may read it
     */
    record Opinion(Map<DangerKind, Double> kinds, Map<String, Double> areas, double restricted) {

        double danger() {
            return 1 - kinds.getOrDefault(DangerKind.NINGUNO, 0.0);
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
                        examples, messages.stream().map(DangerClassifier::truth).toList()));
    }

    private static TextClassifier.Truth truth(LabelledMessage message) {
        String kind = message.danger().name();
        return new TextClassifier.Truth(
                message.restricted() ? Set.of(kind, RESTRICTED) : Set.of(kind),
                List.of(Set.of(kind), Set.copyOf(message.areas())));
    }

    /** Two opinions of one question, each learned in its own way, err in different places. */
    Opinion of(FeatureSet features) {
        TextClassifier.Shares shares = labels.shares(features);
        Map<DangerKind, Double> kinds = kinds(shares.labels());
        kinds(shares.answers().get(0))
                .forEach(
                        (kind, share) ->
                                kinds.merge(kind, share, (one, other) -> (one + other) / 2));
        double byKind =
                kinds.entrySet().stream()
                        .filter(kind -> kind.getKey().isRestricted())
                        .mapToDouble(Map.Entry::getValue)
                        .sum();
        double restricted = (byKind + shares.labels().getOrDefault(RESTRICTED, byKind)) / 2;
        return new Opinion(kinds, shares.answers().get(1), restricted);
    }

    /** Together one. */
    private static Map<DangerKind, Double> kinds(Map<String, Double> shares) {
        Map<DangerKind, Double> kinds = new EnumMap<>(DangerKind.class);
        KINDS.forEach(
                (name, kind) -> {
                    if (shares.containsKey(name)) {
                        kinds.put(kind, shares.get(name));
                    }
                });
        double sum = kinds.values().stream().mapToDouble(share -> share).sum();
        kinds.replaceAll((kind, share) -> share / sum);
        return kinds;
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
