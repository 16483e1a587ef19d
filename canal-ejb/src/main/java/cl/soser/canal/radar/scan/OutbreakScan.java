package cl.soser.canal.radar.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at each report that has a sign: how many others with the same sign came before it from
 * other schools near it, and how probable that is by chance. Near are the nearest schools, few or
 * many ({@link #CIRCLES}), so that a circle of the city and one of the country hold alike many
 * schools, and those of its delivery route; lately is a day or three. Expected is
 *
 * <pre>all reports of the window × the schools' share of all reports × the sign's rate</pre>
 *
 * where the rate is the usual one, or that of the rest of the region in the same window if that is
 * surely higher: on the day on which a region eats fish, fish is no sign. The chance of so many
 * schools is the upper tail of Poisson's distribution. Reports of one school depend on each other:
 * each further one of a school counts with the chance of a repetition alone.
 *
 * <p>A cluster rings if its chance is at most the accepted false rings of a week, of the sign's
 * kind, divided by the number of such tests in a week (Bonferroni).
 */
public final class OutbreakScan {

    public static final Duration LONGEST = Duration.ofHours(72);

    private static final List<Duration> WINDOWS = List.of(Duration.ofHours(24), LONGEST);

    /** Schools of a circle at most, each about a delivery route, its half, several. */
    private static final int[] CIRCLES = {8, 24, 72};

    /** Where more is expected, what people eat and say that day decides, and not chance. */
    private static final double RARE = 0.5;

    /** Of circles, route and country. */
    private static final int TESTS = WINDOWS.size() * (CIRCLES.length + 1);

    private static final double HOURS_OF_A_WEEK = 168;

    /** Up to so many reports in a week chance alone decides: a thousand a day. */
    private static final double FEW = 7000;

    private final SchoolMap map;
    private final Baseline baseline;
    private final RadarRules rules;
    private final Map<String, Double> regions;
    private final Map<Long, List<Circle>> circles = new HashMap<>();

    /**
     * Schools that are looked at together, and how far each is from the middle one.
     *
     * @param share of the country's reports that come from its schools, without the middle one
     * @param size how many schools
     */
    private record Circle(String region, Map<Long, Double> schools, double share, int size) {

        /** Of that many schools. */
        static Circle country(int size) {
            return new Circle(null, Map.of(), 1, size);
        }

        boolean isCountry() {
            return schools.isEmpty();
        }

        boolean holds(Long school) {
            return isCountry() || schools.containsKey(school);
        }
    }

    public OutbreakScan(SchoolMap map, Baseline baseline, RadarRules rules) {
        this.map = map;
        this.baseline = baseline;
        this.rules = rules;
        this.regions =
                map.all().stream()
                        .collect(
                                Collectors.groupingBy(
                                        SchoolPlace::region,
                                        Collectors.summingDouble(
                                                one -> baseline.share(one.school()))));
    }

    /**
     * The clearest first; clusters of several signs may have reports in common.
     *
     * @param entries when each of all reports of the window came, in order
     * @param ofSigns the reports that have each sign, the first to enter first
     * @param since only clusters whose last report came not before
     */
    public List<Cluster> find(
            List<Instant> entries, Map<Sign, List<Report>> ofSigns, Instant since) {
        List<Cluster> found = new ArrayList<>();
        ofSigns.forEach(
                (sign, reports) -> {
                    if (reports.size() >= rules.least()) {
                        find(entries, sign, reports, since, found);
                    }
                });
        found.sort(
                Comparator.comparingDouble(Cluster::rarity)
                        .thenComparing(one -> -one.reports().size())
                        .thenComparing(Cluster::sign));
        return found;
    }

    private void find(
            List<Instant> entries,
            Sign sign,
            List<Report> reports,
            Instant since,
            List<Cluster> found) {
        for (int last = reports.size() - 1; last >= rules.least() - 1; last--) {
            Report anchor = reports.get(last);
            if (anchor.at().isBefore(since)) {
                break;
            }
            best(entries, sign, reports.subList(0, last + 1)).ifPresent(found::add);
        }
    }

    /** The clearest cluster that ends with the last of these reports. */
    private Optional<Cluster> best(List<Instant> entries, Sign sign, List<Report> reports) {
        Report anchor = reports.get(reports.size() - 1);
        Cluster best = null;
        for (Duration window : WINDOWS) {
            Instant from = anchor.at().minus(window);
            List<Report> lately = since(reports, from);
            if (lately.size() < rules.least()) {
                continue;
            }
            int all = count(entries, from, anchor.at());
            double most = accepted(sign, all * HOURS_OF_A_WEEK / window.toHours());
            for (Circle circle : circles(sign, anchor.school())) {
                Cluster cluster = cluster(sign, lately, circle, all, most);
                if (cluster != null && (best == null || cluster.rarity() < best.rarity())) {
                    best = cluster;
                }
            }
        }
        return Optional.ofNullable(best).filter(one -> one.rarity() <= 1);
    }

    /**
     * The highest chance that rings. The more reports come, the more menus and habits outweigh
     * chance, so that it falls twice.
     */
    private double accepted(Sign sign, double reportsAWeek) {
        return rules.ringsAWeek()
                * Math.min(1, FEW / reportsAWeek)
                * sign.kind().part()
                / (baseline.signsAWeek(sign.kind(), reportsAWeek) * TESTS);
    }

    private Cluster cluster(
            Sign sign, List<Report> lately, Circle circle, int all, double accepted) {
        List<Report> within = new ArrayList<>();
        Set<String> reporters = new HashSet<>();
        Set<Long> schools = new HashSet<>();
        for (Report one : lately) {
            if (circle.holds(one.school()) && reporters.add(one.reporter())) {
                within.add(one);
                schools.add(one.school());
            }
        }
        int others = schools.size() - 1;
        if (within.size() < rules.least() || others < 1) {
            return null;
        }
        double rate = baseline.rate(sign);
        if (!circle.isCountry()) {
            rate = Math.max(rate, elsewhere(lately, within.size(), circle, all));
        }
        double expected = all * rate * circle.share();
        if (expected > RARE) {
            return null;
        }
        int repeated = within.size() - 1 - others;
        double again =
                Math.max(
                        baseline.repeat(sign.kind()),
                        schools.size() * expected / Math.max(1, circle.size()));
        double chance =
                PoissonTail.atLeast(others, expected) * Math.pow(Math.min(1, again), repeated);
        Double km =
                circle.isCountry()
                        ? null
                        : schools.stream()
                                .map(circle.schools()::get)
                                .max(Double::compare)
                                .orElseThrow();
        return new Cluster(sign, within, km, expected, chance, chance / accepted);
    }

    /** The sign's rate in the rest of the region, as far as it is certain. */
    private double elsewhere(List<Report> lately, int within, Circle circle, int all) {
        long others =
                lately.stream().filter(one -> circle.region().equals(regionOf(one))).count()
                        - within;
        double certain = others - 2 * Math.sqrt(Math.max(0, others));
        double reports = all * (regions.getOrDefault(circle.region(), 0.0) - circle.share());
        return certain <= 0 || reports < 1 ? 0 : certain / reports;
    }

    private String regionOf(Report report) {
        return report.school() == null
                ? null
                : map.find(report.school()).map(SchoolPlace::region).orElse(null);
    }

    private List<Circle> circles(Sign sign, Long school) {
        List<Circle> near = circles.computeIfAbsent(school, this::around);
        return sign.kind().isTravelling()
                ? Stream.concat(near.stream(), Stream.of(Circle.country(map.all().size()))).toList()
                : near;
    }

    /** Few schools first. */
    private List<Circle> around(long school) {
        List<SchoolMap.Neighbour> near = map.near(school, rules.km(), CIRCLES[CIRCLES.length - 1]);
        List<Circle> around = new ArrayList<>();
        Map<Long, Double> schools = new HashMap<>();
        String region = map.find(school).map(SchoolPlace::region).orElse(null);
        double share = 0;
        for (SchoolMap.Neighbour one : near) {
            schools.put(one.school(), one.km());
            share += one.school() == school ? 0 : baseline.share(one.school());
            boolean full = Arrays.binarySearch(CIRCLES, schools.size()) >= 0;
            if (full || schools.size() == near.size()) {
                around.add(new Circle(region, Map.copyOf(schools), share, schools.size()));
            }
        }
        route(school, region).ifPresent(around::add);
        return around;
    }

    /** The schools that eat what the same lorry brings. */
    private Optional<Circle> route(long school, String region) {
        Map<Long, Double> schools = new HashMap<>();
        double share = 0;
        for (Long one : map.onRoute(school)) {
            schools.put(one, km(school, one));
            share += one == school ? 0 : baseline.share(one);
        }
        return schools.size() < 2
                ? Optional.empty()
                : Optional.of(new Circle(region, Map.copyOf(schools), share, schools.size()));
    }

    private double km(long one, long other) {
        return map.find(one).flatMap(here -> map.find(other).map(here::kmTo)).orElse(0.0);
    }

    /** Of reports in order, those from an instant on. */
    private static List<Report> since(List<Report> reports, Instant from) {
        int low = reports.size();
        while (low > 0 && !reports.get(low - 1).at().isBefore(from)) {
            low--;
        }
        return reports.subList(low, reports.size());
    }

    /** Of instants in order, those from one to another, both included. */
    private static int count(List<Instant> entries, Instant from, Instant until) {
        return before(entries, until.plusNanos(1)) - before(entries, from);
    }

    /** How many came before an instant. */
    private static int before(List<Instant> entries, Instant at) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).isBefore(at)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
