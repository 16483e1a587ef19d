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
 * where the rate is the usual one. On the day on which a region eats fish, fish is no sign: the
 * rate of a food is that of the rest of the region in the same window if that is surely higher, and
 * the rate of somebody ill after fish grows as the talk of fish by those who are well. The rate of
 * harm alone does not follow the region's, so that no outbreak hides another. The chance of so many
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

    /** Harm and food that go together in use, about. */
    private static final int PAIRS = 60;

    private static final double HOURS_OF_A_WEEK = 168;

    private final SchoolMap map;
    private final Baseline baseline;
    private final RadarRules rules;
    private final Map<String, Double> regions;
    private final Map<Long, List<Circle>> circles = new HashMap<>();

    /** What came lately. */
    private record Recent(List<Instant> entries, Map<Sign, List<Report>> ofSigns) {}

    /**
     * A sign's reports of some hours, up to one of them.
     *
     * @param entries how many reports came in it at all
     * @param accepted the highest chance that rings
     */
    private record Window(
            Recent recent,
            Sign sign,
            Instant from,
            List<Report> reports,
            int entries,
            double accepted) {

        boolean holds(Instant at) {
            return !at.isBefore(from) && !at.isAfter(reports.get(reports.size() - 1).at());
        }
    }

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
        Recent recent = new Recent(entries, ofSigns);
        List<Cluster> found = new ArrayList<>();
        ofSigns.forEach(
                (sign, reports) -> {
                    for (int last = reports.size() - 1; last >= rules.least() - 1; last--) {
                        if (reports.get(last).at().isBefore(since)) {
                            break;
                        }
                        best(recent, sign, reports.subList(0, last + 1)).ifPresent(found::add);
                    }
                });
        found.sort(
                Comparator.comparingDouble(Cluster::rarity)
                        .thenComparing(one -> -one.reports().size())
                        .thenComparing(Cluster::sign));
        return found;
    }

    /** The clearest cluster that ends with the last of these reports. */
    private Optional<Cluster> best(Recent recent, Sign sign, List<Report> reports) {
        Report anchor = reports.get(reports.size() - 1);
        List<Cluster> all = new ArrayList<>();
        for (Duration length : WINDOWS) {
            Instant from = anchor.at().minus(length);
            List<Report> lately = since(reports, from);
            if (lately.size() >= rules.least()) {
                int entries = count(recent.entries(), from, anchor.at());
                Window window =
                        new Window(
                                recent,
                                sign,
                                from,
                                lately,
                                entries,
                                accepted(sign, entries * HOURS_OF_A_WEEK / length.toHours()));
                circles(sign, anchor.school())
                        .forEach(circle -> cluster(window, circle).ifPresent(all::add));
            }
        }
        return all.stream().min(Comparator.comparingDouble(Cluster::rarity));
    }

    /**
     * The highest chance that rings. Reports of one kind are alike, but illness after a food that
     * is seldom spoken of has as many false rings as after another.
     */
    private double accepted(Sign sign, double reportsAWeek) {
        double tests =
                sign.kind() == SignKind.SINTOMA_ALIMENTO
                        ? PAIRS * baseline.timesAWeek(sign, reportsAWeek)
                        : baseline.signsAWeek(sign.kind(), reportsAWeek);
        return rules.ringsAWeek() * sign.part() / (tests * TESTS);
    }

    private Optional<Cluster> cluster(Window window, Circle circle) {
        List<Report> within = new ArrayList<>();
        Set<String> reporters = new HashSet<>();
        Set<Long> schools = new HashSet<>();
        for (Report one : window.reports()) {
            if (circle.holds(one.school()) && reporters.add(one.reporter())) {
                within.add(one);
                schools.add(one.school());
            }
        }
        if (within.size() < rules.least() || schools.size() < 2) {
            return Optional.empty();
        }
        double usual = window.entries() * baseline.rate(window.sign()) * circle.share();
        if (chance(window, circle, within, schools.size(), usual) > window.accepted()) {
            return Optional.empty();
        }
        double expected = usual * today(window, circle, within);
        double chance = chance(window, circle, within, schools.size(), expected);
        if (chance > window.accepted()) {
            return Optional.empty();
        }
        Double km =
                circle.isCountry()
                        ? null
                        : schools.stream()
                                .map(circle.schools()::get)
                                .max(Double::compare)
                                .orElseThrow();
        return Optional.of(
                new Cluster(
                        window.sign(), within, km, expected, chance, chance / window.accepted()));
    }

    /** That so many schools report it, and some of them more than once. */
    private double chance(
            Window window, Circle circle, List<Report> within, int schools, double expected) {
        if (expected > RARE) {
            return 1;
        }
        double again =
                Math.max(
                        baseline.repeat(window.sign().kind()),
                        schools * expected / Math.max(1, circle.size()));
        return PoissonTail.atLeast(schools - 1, expected)
                * Math.pow(Math.min(1, again), within.size() - schools);
    }

    /**
     * How many times the usual the rest of the region speaks of it, as far as it is certain; of its
     * food, where it is harm after a food, by those who tell of no harm.
     */
    private double today(Window window, Circle circle, List<Report> within) {
        Sign spoken = window.sign().spokenOf();
        if (spoken == null || circle.isCountry()) {
            return 1;
        }
        boolean harmful = window.sign().kind().isHarmful();
        Set<Long> own =
                (harmful ? window.reports() : within)
                        .stream().map(Report::ticket).collect(Collectors.toSet());
        long others =
                window.recent().ofSigns().getOrDefault(spoken, List.of()).stream()
                        .filter(one -> window.holds(one.at()))
                        .filter(one -> circle.region().equals(regionOf(one)))
                        .filter(one -> !own.contains(one.ticket()))
                        .count();
        double certain = others - 2 * Math.sqrt(others);
        double usual =
                window.entries()
                        * regions.getOrDefault(circle.region(), 0.0)
                        * baseline.rate(spoken);
        return certain <= usual ? 1 : certain / usual;
    }

    private String regionOf(Report report) {
        return map.find(report.school()).map(SchoolPlace::region).orElse(null);
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
