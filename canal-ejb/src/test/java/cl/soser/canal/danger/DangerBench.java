package cl.soser.canal.danger;

import cl.soser.canal.routing.FiledMessages;
import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The figures of reading messages: on a file of labelled messages that nothing was learned from, if
 * it is there, and by cross-validation of the shipped ones. Run by server-config/bench.sh
 * --mensajes, never with the tests.
 */
class DangerBench {

    private static final Path FILE = Path.of(System.getProperty("bench.messages", "none"));
    private static final int PARTS = 5;
    private static final int LONGEST = 6_000;

    private final DangerReader words = DangerReader.ofWords();

    @Test
    void measure() throws IOException {
        StringBuilder report = new StringBuilder();
        List<LabelledMessage> shipped = LabelledMessages.shipped();
        long begin = processorTime();
        DangerReader taught = words.taught(shipped);
        report.append(
                String.format(
                        Locale.ROOT,
                        "%d messages learned in %.1f s of processor%n",
                        shipped.size(),
                        (processorTime() - begin) / 1e9));
        times(report, taught, shipped);
        if (Files.exists(FILE)) {
            try (Reader lines = Files.newBufferedReader(FILE)) {
                List<LabelledMessage> unseen = LabelledMessages.read(lines);
                report.append("\n").append(FILE).append("\n");
                report.append(DangerMeasurement.of(taught, unseen));
                report.append(filed(taught));
                report.append("\nthe same by words alone\n");
                report.append(DangerMeasurement.of(words, unseen));
            }
        }
        report.append("\nthe shipped messages, each fifth by what the others teach\n");
        report.append(DangerMeasurement.crossValidated(words, shipped, PARTS, PARTS));
        Path target = Files.createDirectories(Path.of("../target/bench"));
        Files.writeString(target.resolve("mensajes.txt"), report);
    }

    private static FiledMessages.Figures filed(DangerReader reader) throws IOException {
        try (Reader lines = Files.newBufferedReader(FILE)) {
            return FiledMessages.of(lines).routed(reader);
        }
    }

    private static void times(
            StringBuilder report, DangerReader reader, List<LabelledMessage> messages) {
        List<String> details = messages.stream().map(LabelledMessage::detail).toList();
        report.append(row("a message", millis(reader, details)));
        report.append(row("of 6,000 letters", millis(reader, longTexts(messages))));
    }

    /** The messages one after the other, cut where a channel cuts. */
    private static List<String> longTexts(List<LabelledMessage> messages) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (LabelledMessage message : messages) {
            text.append(message.detail()).append(' ');
            if (text.length() >= LONGEST) {
                texts.add(text.substring(0, LONGEST));
                text.setLength(0);
            }
        }
        return texts;
    }

    private static double[] millis(DangerReader reader, List<String> texts) {
        double[] millis = new double[texts.size()];
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < millis.length; i++) {
                long begin = processorTime();
                reader.read("", texts.get(i));
                millis[i] = (processorTime() - begin) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis;
    }

    private static String row(String name, double[] millis) {
        return String.format(
                Locale.ROOT,
                "%s: median %.2f ms of processor, worst %.2f%n",
                name,
                millis[millis.length / 2],
                millis[millis.length - 1]);
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
