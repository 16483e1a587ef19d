package cl.soser.canal.identity;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How much is found of what people labelled, and how much else is hidden. */
final class IdentityMeasurement {

    private final Map<IdentityKind, int[]> found = new EnumMap<>(IdentityKind.class);
    private final Map<IdentityKind, Integer> needless = new EnumMap<>(IdentityKind.class);
    private final StringBuilder report = new StringBuilder();
    private int words;

    static IdentityMeasurement of(List<LabelledText> texts) {
        IdentityMeasurement measurement = new IdentityMeasurement();
        texts.forEach(measurement::add);
        return measurement;
    }

    private void add(LabelledText labelled) {
        List<IdentitySpan> read = IdentityReader.shipped().read(labelled.text());
        words += labelled.words();
        for (IdentitySpan truth : labelled.spans()) {
            boolean hit = isHidden(labelled.text(), truth, read);
            int[] count = found.computeIfAbsent(truth.kind(), kind -> new int[2]);
            count[0] += hit ? 1 : 0;
            count[1]++;
            if (!hit) {
                note("missed", truth, labelled);
            }
        }
        for (IdentitySpan span : read) {
            if (labelled.spans().stream().noneMatch(span::meets)) {
                needless.merge(span.kind(), 1, Integer::sum);
                note("needless", span, labelled);
            }
        }
    }

    /** Every letter and number of it, under whichever mark. */
    private static boolean isHidden(String text, IdentitySpan truth, List<IdentitySpan> read) {
        for (int i = truth.from(); i < truth.until(); i++) {
            int place = i;
            if (Character.isLetterOrDigit(text.charAt(i))
                    && read.stream().noneMatch(s -> s.from() <= place && place < s.until())) {
                return false;
            }
        }
        return true;
    }

    private void note(String what, IdentitySpan span, LabelledText labelled) {
        report.append(
                String.format(
                        "%-8s %-9s \"%s\" in: %s%n",
                        what,
                        span.kind(),
                        labelled.text().substring(span.from(), span.until()),
                        labelled.text()));
    }

    /** In per cent; a name counts only if all of it is hidden. */
    double recall(IdentityKind kind) {
        int[] count = found.getOrDefault(kind, new int[] {1, 1});
        return 100.0 * count[0] / count[1];
    }

    double needlessPerThousandWords() {
        return 1000.0 * needless.values().stream().mapToInt(Integer::intValue).sum() / words;
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder();
        found.forEach(
                (kind, count) ->
                        table.append(
                                String.format(
                                        Locale.ROOT,
                                        "%-9s %5.1f %% (%d of %d), needless %d%n",
                                        kind,
                                        recall(kind),
                                        count[0],
                                        count[1],
                                        needless.getOrDefault(kind, 0))));
        return table
                + String.format(
                        Locale.ROOT,
                        "needless per 1,000 words: %.1f (%d words)%n",
                        needlessPerThousandWords(),
                        words)
                + report;
    }
}
