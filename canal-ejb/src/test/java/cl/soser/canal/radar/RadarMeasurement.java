package cl.soser.canal.radar;

import cl.soser.canal.radar.scan.Cluster;
import cl.soser.canal.radar.scan.OutbreakScan;
import cl.soser.canal.radar.scan.RadarRules;
import cl.soser.canal.radar.scan.Report;
import cl.soser.canal.radar.scan.Sign;
import cl.soser.canal.radar.scan.SignKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How often the radar rings in vain, and how many outbreaks it finds, in simulated weeks after
 * eight weeks of learning. False rings are counted on days without an outbreak; each outbreak is
 * then added to such a day by itself, so that none helps another.
 *
 * @param found of how many that were tried
 * @param unnamed of those found, how many named no product, of how many tried
 */
record RadarMeasurement(
        int weeks,
        int falseRings,
        int tried,
        int found,
        int triedUnnamed,
        int unnamed,
        Map<SignKind, Integer> falseKinds,
        Map<String, String> sizes) {

    private static final int LEARNED = 56;
    private static final int OUTBREAKS_A_DAY = 8;

    double falseRingsAWeek() {
        return (double) falseRings / weeks;
    }

    double share() {
        return (double) found / tried;
    }

    @Override
    public String toString() {
        return String.format(
                "%.2f false rings a week %s in %d weeks; %d of %d outbreaks found (%.1f %%), without"
                        + " a product named %d of %d (%.1f %%) %s",
                falseRingsAWeek(),
                falseKinds,
                weeks,
                found,
                tried,
                100 * share(),
                unnamed,
                triedUnnamed,
                100.0 * unnamed / triedUnnamed,
                sizes);
    }

    static RadarMeasurement of(SimulatedChannel channel, RadarRules rules, int weeks) {
        return new Run(channel, rules).measure(weeks);
    }

    /** The last five days as the radar reads them. */
    private record Recent(List<Instant> entries, Map<Sign, List<Report>> ofSigns) {

        static Recent of(List<SimulatedChannel.Request> requests) {
            Map<Sign, List<Report>> ofSigns = new TreeMap<>();
            requests.forEach(
                    one ->
                            one.signs()
                                    .forEach(
                                            sign ->
                                                    ofSigns.computeIfAbsent(
                                                                    sign, key -> new ArrayList<>())
                                                            .add(one.report())));
            return new Recent(requests.stream().map(one -> one.report().at()).toList(), ofSigns);
        }

        /** With an outbreak; only the signs that it has. */
        Recent with(List<SimulatedChannel.Request> outbreak) {
            Map<Sign, List<Report>> added = of(outbreak).ofSigns();
            added.forEach(
                    (sign, reports) -> {
                        reports.addAll(ofSigns.getOrDefault(sign, List.of()));
                        reports.sort(Comparator.comparing(Report::at));
                    });
            return new Recent(entries, added);
        }
    }

    private static final class Run {

        private final SimulatedChannel channel;
        private final RadarRules rules;
        private final Deque<List<SimulatedChannel.Request>> days = new ArrayDeque<>();
        private final Set<Long> rung = new HashSet<>();
        private final Map<SignKind, Integer> falseKinds = new TreeMap<>();
        private final Map<String, int[]> sizes = new TreeMap<>();
        private int falseRings;
        private int tried;
        private int found;
        private int triedUnnamed;
        private int unnamed;
        private OutbreakScan scan;

        Run(SimulatedChannel channel, RadarRules rules) {
            this.channel = channel;
            this.rules = rules;
        }

        RadarMeasurement measure(int weeks) {
            for (int day = 0; day < LEARNED + 7 * weeks; day++) {
                days.addLast(channel.day(day));
                if (days.size() > LEARNED) {
                    days.removeFirst();
                }
                if (day >= LEARNED) {
                    if (day % 7 == LEARNED % 7) {
                        scan = scan();
                    }
                    LocalDate date = SimulatedChannel.FIRST.plusDays(day);
                    Recent recent = recent();
                    listen(recent, date.atStartOfDay().toInstant(ZoneOffset.UTC));
                    if (date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                        for (int i = 0; i < OUTBREAKS_A_DAY; i++) {
                            seek(recent, channel.outbreak(day - 1, tried % 2 == 0));
                        }
                    }
                }
            }
            Map<String, String> shown = new TreeMap<>();
            sizes.forEach((size, of) -> shown.put(size, of[0] + "/" + of[1]));
            return new RadarMeasurement(
                    weeks, falseRings, tried, found, triedUnnamed, unnamed, falseKinds, shown);
        }

        private OutbreakScan scan() {
            List<SimulatedChannel.Request> past = days.stream().flatMap(List::stream).toList();
            return new OutbreakScan(
                    channel.map(),
                    SimulatedChannel.learned(past, channel.map().all().size()),
                    rules);
        }

        private Recent recent() {
            return Recent.of(
                    days.stream()
                            .skip(days.size() - 5L)
                            .flatMap(List::stream)
                            .sorted(Comparator.comparing(one -> one.report().at()))
                            .toList());
        }

        private void listen(Recent recent, Instant today) {
            for (Cluster cluster : scan.find(recent.entries(), recent.ofSigns(), today)) {
                boolean known =
                        cluster.reports().stream().anyMatch(one -> rung.contains(one.ticket()));
                cluster.reports().forEach(one -> rung.add(one.ticket()));
                if (!known) {
                    falseRings++;
                    falseKinds.merge(cluster.sign().kind(), 1, Integer::sum);
                }
            }
        }

        private void seek(Recent recent, List<SimulatedChannel.Request> outbreak) {
            Set<Long> own =
                    outbreak.stream().map(one -> one.report().ticket()).collect(Collectors.toSet());
            Recent all = recent.with(outbreak);
            boolean hit =
                    scan.find(all.entries(), all.ofSigns(), outbreak.get(0).report().at()).stream()
                            .anyMatch(one -> shared(one, own) >= 3);
            boolean named = tried % 2 == 0;
            tried++;
            triedUnnamed += named ? 0 : 1;
            int[] size =
                    sizes.computeIfAbsent(
                            (named ? "named " : "unnamed ") + outbreak.size(), one -> new int[2]);
            size[1]++;
            if (hit) {
                found++;
                size[0]++;
                unnamed += named ? 0 : 1;
            }
        }

        private static long shared(Cluster cluster, Set<Long> own) {
            return cluster.reports().stream().filter(one -> own.contains(one.ticket())).count();
        }
    }
}
