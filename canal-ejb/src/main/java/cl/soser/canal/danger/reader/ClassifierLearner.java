package cl.soser.canal.danger.reader;

import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.DangerLevel;
import cl.soser.canal.danger.DangerReader;
import cl.soser.canal.danger.DangerReading;
import cl.soser.canal.danger.LabelledMessage;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * Learns a classifier from the shipped messages and the corrections. It is measured on a fifth of
 * the shipped ones: what the others teach without the corrections and with them. What is kept has
 * learned from all. Takes most of a minute, outside any transaction.
 */
@Dependent
class ClassifierLearner {

    /** Each ends with a word of progress. */
    static final int STEPS = 4;

    private static final int MEASURED_PART = 5;

    @Inject ShippedMessages shippedMessages;
    @Inject CorrectedMessages correctedMessages;

    /**
     * @param progress tells of each step; false where this server is no longer to learn it
     * @return null where it was stopped
     */
    LearnedClassifier learn(ClassifierClaim claim, BooleanSupplier progress) {
        List<LabelledMessage> shipped = new ArrayList<>(shippedMessages.all());
        List<LabelledMessage> corrected = correctedMessages.all();
        Collections.shuffle(shipped, new Random(1));
        int cut = shipped.size() / MEASURED_PART;
        List<LabelledMessage> unseen = shipped.subList(0, cut);
        List<LabelledMessage> taught = shipped.subList(cut, shipped.size());
        DangerReader words = DangerReader.ofWords(claim.entries());
        List<MeasuredReading> readings = new ArrayList<>();
        if (!progress.getAsBoolean()) {
            return null;
        }
        readings.addAll(measured(words.taught(taught), unseen, false));
        if (!progress.getAsBoolean()) {
            return null;
        }
        readings.addAll(measured(words.taught(both(taught, corrected)), unseen, true));
        if (!progress.getAsBoolean()) {
            return null;
        }
        byte[] content = bytes(words.taught(both(shipped, corrected)));
        return progress.getAsBoolean()
                ? new LearnedClassifier(content, shipped.size(), corrected.size(), readings)
                : null;
    }

    private static List<LabelledMessage> both(
            Collection<LabelledMessage> some, Collection<LabelledMessage> others) {
        List<LabelledMessage> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private record Way(DangerKind truth, DangerLevel level, DangerKind kind) {}

    private static List<MeasuredReading> measured(
            DangerReader reader, List<LabelledMessage> messages, boolean corrected) {
        Map<Way, Integer> counts = new LinkedHashMap<>();
        for (LabelledMessage message : messages) {
            DangerReading reading = reader.read(message.subject(), message.detail());
            counts.merge(
                    new Way(message.danger(), reading.level(), reading.kind()), 1, Integer::sum);
        }
        List<MeasuredReading> readings = new ArrayList<>();
        counts.forEach(
                (way, number) ->
                        readings.add(
                                new MeasuredReading(
                                        corrected, way.truth(), way.level(), way.kind(), number)));
        return readings;
    }

    private static byte[] bytes(DangerReader reader) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            reader.writeClassifier(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }
}
