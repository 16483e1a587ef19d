package cl.soser.canal.danger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** How well messages are read that people labelled: what is seen, what is missed, what rings. */
public final class DangerMeasurement {

    private final Map<DangerKind, Count> dangers = new EnumMap<>(DangerKind.class);
    private final Count harmless = new Count();
    private final Ratio areas = new Ratio();
    private final Ratio restricted = new Ratio();
    private final Ratio needless = new Ratio();
    private final Ratio kinds = new Ratio();

    /** Messages of one kind, and those of them read as an alert, or as either level. */
    private static final class Count {
        private final Ratio alerts = new Ratio();
        private final Ratio either = new Ratio();

        void add(DangerLevel level) {
            alerts.add(level == DangerLevel.ALERTA);
            either.add(level != DangerLevel.NINGUNO);
        }
    }

    private static final class Ratio {
        private int hits;
        private int all;

        void add(boolean hit) {
            hits += hit ? 1 : 0;
            all++;
        }

        double percent() {
            return all == 0 ? 100 : 100.0 * hits / all;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%5.1f %% (%d of %d)", percent(), hits, all);
        }
    }

    /** Reads all of them. */
    public static DangerMeasurement of(DangerReader reader, List<LabelledMessage> messages) {
        DangerMeasurement measurement = new DangerMeasurement();
        for (LabelledMessage message : messages) {
            measurement.add(message, reader.read(message.subject(), message.detail()));
        }
        return measurement;
    }

    /**
     * Reads each message by what the others teach: shuffled, in so many parts.
     *
     * @param measured how many of the parts are read; all, or fewer to be quick
     */
    public static DangerMeasurement crossValidated(
            DangerReader words, List<LabelledMessage> messages, int parts, int measured) {
        List<LabelledMessage> shuffled = new ArrayList<>(messages);
        Collections.shuffle(shuffled, new Random(1));
        DangerMeasurement measurement = new DangerMeasurement();
        for (int part = 0; part < measured; part++) {
            List<LabelledMessage> others = new ArrayList<>();
            List<LabelledMessage> read = new ArrayList<>();
            for (int i = 0; i < shuffled.size(); i++) {
                (i % parts == part ? read : others).add(shuffled.get(i));
            }
            DangerReader reader = words.taught(others);
            for (LabelledMessage message : read) {
                measurement.add(message, reader.read(message.subject(), message.detail()));
            }
        }
        return measurement;
    }

    void add(LabelledMessage message, DangerReading reading) {
        DangerKind truth = message.danger();
        if (truth == DangerKind.NINGUNO) {
            harmless.add(reading.level());
        } else {
            dangers.computeIfAbsent(truth, kind -> new Count()).add(reading.level());
            kinds.add(reading.kind() == truth);
        }
        if (!message.areas().isEmpty()) {
            areas.add(reading.areas().stream().limit(1).anyMatch(message.areas()::contains));
        }
        (message.restricted() ? restricted : needless).add(reading.restricted());
    }

    /** Dangerous ones read as an alert, in per cent; the others alike. */
    public double alerts() {
        return all().alerts.percent();
    }

    public double eitherLevel() {
        return all().either.percent();
    }

    public double falseAlerts() {
        return harmless.alerts.percent();
    }

    public double falseRisks() {
        return harmless.either.percent() - harmless.alerts.percent();
    }

    public double rightAreas() {
        return areas.percent();
    }

    public double rightlyRestricted() {
        return restricted.percent();
    }

    public double needlesslyRestricted() {
        return needless.percent();
    }

    private Count all() {
        Count all = new Count();
        for (Count kind : dangers.values()) {
            all.alerts.hits += kind.alerts.hits;
            all.alerts.all += kind.alerts.all;
            all.either.hits += kind.either.hits;
            all.either.all += kind.either.all;
        }
        return all;
    }

    /** A table for people. */
    @Override
    public String toString() {
        StringBuilder table = new StringBuilder();
        dangers.forEach((kind, count) -> row(table, kind.name(), count));
        row(table, "all dangers", all());
        row(table, "none, false", harmless);
        line(table, "kind right", kinds);
        line(table, "area right", areas);
        line(table, "restricted", restricted);
        line(table, "needlessly", needless);
        return table.toString();
    }

    private static void row(StringBuilder table, String name, Count count) {
        table.append(
                String.format(
                        Locale.ROOT,
                        "%-16s alert %s   alert or risk %s%n",
                        name,
                        count.alerts,
                        count.either));
    }

    private static void line(StringBuilder table, String name, Ratio ratio) {
        table.append(String.format(Locale.ROOT, "%-16s       %s%n", name, ratio));
    }
}
