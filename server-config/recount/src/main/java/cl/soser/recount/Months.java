package cl.soser.recount;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The figures of each month and motive, as of the instant of the log's head. */
final class Months {

    private static final String RECEIVED = "recibidos";

    /** What each verdict counts as; one that is open and late counts twice. */
    private static final Map<Verdict, String[]> COUNTED =
            Map.of(
                    Verdict.EN_PLAZO, new String[] {"enPlazo"},
                    Verdict.FUERA_DE_PLAZO, new String[] {"fueraDePlazo"},
                    Verdict.ABIERTO_VENCIDO, new String[] {"fueraDePlazo", "abiertosVencidos"},
                    Verdict.PENDIENTE, new String[] {"pendientes"});

    private final long now;
    private final Map<String, Map<String, Long>> counted = new TreeMap<>();
    private final Map<String, Map<String, Long>> held = new TreeMap<>();

    Months(long now) {
        this.now = now;
    }

    /** A line of the log. */
    void hold(JsonObject line) {
        Map<String, Long> figures = figures();
        figures.replaceAll((name, none) -> line.getJsonNumber(name).longValueExact());
        held.put(line.getString("mes") + " " + line.getString("motivo"), figures);
    }

    /** A request as it stood at that instant. */
    void count(Replay one) {
        if (one.isAnnulled()) {
            return;
        }
        add(one.entered, one.counted(), RECEIVED);
        Verdict verdict = one.verdict(now);
        if (verdict != null) {
            for (String figure : COUNTED.get(verdict)) {
                add(one.contract(), one.counted(), figure);
            }
        }
    }

    private void add(long at, String motive, String figure) {
        YearMonth month = YearMonth.from(Instant.ofEpochMilli(at).atZone(WorkingTime.SANTIAGO));
        counted.computeIfAbsent(month + " " + motive, key -> figures())
                .merge(figure, 1L, Long::sum);
    }

    private static Map<String, Long> figures() {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put(RECEIVED, 0L);
        figures.put("enPlazo", 0L);
        figures.put("fueraDePlazo", 0L);
        figures.put("abiertosVencidos", 0L);
        figures.put("pendientes", 0L);
        return figures;
    }

    /**
     * @param from the first month of which the log has every request; null where there is none
     * @param until the first month no longer
     * @return how many months were compared
     */
    int compare(String from, String until, RecountReport report) {
        if (from == null) {
            return 0;
        }
        TreeSet<String> keys = new TreeSet<>(held.keySet());
        keys.addAll(counted.keySet());
        keys.removeIf(key -> key.compareTo(from) < 0 || key.substring(0, 7).compareTo(until) >= 0);
        for (String key : keys) {
            Map<String, Long> theirs = held.getOrDefault(key, figures());
            counted.getOrDefault(key, figures())
                    .forEach(
                            (figure, count) ->
                                    report.compare(
                                            key,
                                            figure,
                                            count,
                                            theirs.get(figure),
                                            "as of " + RecountReport.instant(now)));
        }
        return keys.stream().map(key -> key.substring(0, 7)).collect(Collectors.toSet()).size();
    }
}
