package cl.soser.canal.radar;

import cl.soser.canal.radar.scan.SchoolPlace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Where the schools of an outbreak are, drawn by their coordinates among the other schools around
 * them. North is up; all lengths are in units of the drawing.
 *
 * @param around the other schools
 * @param barKm how many kilometres the scale's bar is long
 * @param spanKm how far from each other the farthest two schools are
 */
public record OutbreakMap(
        int width,
        int height,
        List<Mark> schools,
        List<Mark> around,
        int bar,
        String barKm,
        int spanKm) {

    private static final int SIDE = 600;
    private static final int NARROWEST = 220;
    private static final double LEAST_KM = 4;
    private static final double MARGIN = 0.18;
    private static final int MOST_AROUND = 500;

    /** Between the circles of two schools. */
    private static final int GAP = 3;

    /** Schools that lie close are moved apart so often at most. */
    private static final int ROUNDS = 200;

    private static final double KM_OF_A_DEGREE = 111.2;
    private static final double[] BARS = {0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

    public OutbreakMap {
        schools = List.copyOf(schools);
        around = List.copyOf(around);
    }

    /**
     * A school.
     *
     * @param x where it is drawn, beside its place if another lies there
     * @param number in the table; 0 for the others
     * @param reports how many
     * @param placeX where it lies
     */
    public record Mark(int x, int y, int number, int reports, int placeX, int placeY) {

        Mark(int x, int y, int number, int reports) {
            this(x, y, number, reports, x, y);
        }

        /** Whether a line leads from the circle to its place. */
        public boolean isAside() {
            return x != placeX || y != placeY;
        }

        private Mark at(double left, double top) {
            int newX = (int) Math.round(left);
            int newY = (int) Math.round(top);
            return new Mark(newX, newY, number, reports, placeX, placeY);
        }

        /** The more reports, the larger. */
        public int getRadius() {
            return 11 + Math.min(12, 3 * (reports - 1));
        }
    }

    /** The part of the earth that is drawn, in degrees. */
    private record Frame(double north, double west, double perLatitude, double perLongitude) {

        int x(SchoolPlace place) {
            return (int) Math.round((place.longitude() - west) * perLongitude);
        }

        int y(SchoolPlace place) {
            return (int) Math.round((north - place.latitude()) * perLatitude);
        }
    }

    /**
     * @param places of the schools by their number in the table
     * @param reports how many each has
     */
    static OutbreakMap of(
            Map<Integer, SchoolPlace> places,
            Map<Integer, Integer> reports,
            Collection<SchoolPlace> all) {
        double north =
                places.values().stream().mapToDouble(SchoolPlace::latitude).max().orElseThrow();
        double south =
                places.values().stream().mapToDouble(SchoolPlace::latitude).min().orElseThrow();
        double east =
                places.values().stream().mapToDouble(SchoolPlace::longitude).max().orElseThrow();
        double west =
                places.values().stream().mapToDouble(SchoolPlace::longitude).min().orElseThrow();
        double narrow = Math.cos(Math.toRadians((north + south) / 2));
        double kmHigh = (north - south) * KM_OF_A_DEGREE;
        double kmWide = (east - west) * KM_OF_A_DEGREE * narrow;
        double high = Math.max(LEAST_KM, kmHigh * (1 + 2 * MARGIN));
        double wide = Math.max(LEAST_KM, kmWide * (1 + 2 * MARGIN));
        double unit = SIDE / Math.max(high, wide);
        int width = Math.max(NARROWEST, (int) Math.round(wide * unit));
        int height = Math.max(NARROWEST, (int) Math.round(high * unit));
        Frame frame =
                new Frame(
                        (north + south) / 2 + height / unit / KM_OF_A_DEGREE / 2,
                        (east + west) / 2 - width / unit / KM_OF_A_DEGREE / narrow / 2,
                        unit * KM_OF_A_DEGREE,
                        unit * KM_OF_A_DEGREE * narrow);
        List<Mark> schools = new ArrayList<>();
        places.forEach(
                (number, place) ->
                        schools.add(
                                new Mark(
                                        frame.x(place),
                                        frame.y(place),
                                        number,
                                        reports.get(number))));
        double bar = bar(width / unit / 3);
        return new OutbreakMap(
                width,
                height,
                apart(schools, width, height),
                around(frame, width, height, all),
                (int) Math.round(bar * unit),
                bar < 1 ? String.valueOf(bar).replace('.', ',') : String.valueOf((int) bar),
                (int) Math.ceil(span(places.values())));
    }

    /** So that each number can be read: circles that would cover each other are moved apart. */
    private static List<Mark> apart(List<Mark> marks, int width, int height) {
        int count = marks.size();
        double[] x = marks.stream().mapToDouble(Mark::x).toArray();
        double[] y = marks.stream().mapToDouble(Mark::y).toArray();
        boolean moved = true;
        for (int round = 0; moved && round < ROUNDS; round++) {
            moved = false;
            for (int one = 0; one < count; one++) {
                for (int other = one + 1; other < count; other++) {
                    int least = marks.get(one).getRadius() + marks.get(other).getRadius() + GAP;
                    moved |= part(x, y, one, other, least);
                }
                int radius = marks.get(one).getRadius();
                x[one] = Math.max(radius, Math.min(width - radius, x[one]));
                y[one] = Math.max(radius, Math.min(height - radius, y[one]));
            }
        }
        List<Mark> parted = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            parted.add(marks.get(at).at(x[at], y[at]));
        }
        return parted;
    }

    /** Moves both by half of what they lack; those of one place each in a direction of its own. */
    private static boolean part(double[] x, double[] y, int one, int other, int least) {
        double right = x[other] - x[one];
        double down = y[other] - y[one];
        double far = Math.hypot(right, down);
        if (far >= least) {
            return false;
        }
        double angle = far < 1 ? other : Math.atan2(down, right);
        double half = (least - far) / 2;
        x[one] -= Math.cos(angle) * half;
        y[one] -= Math.sin(angle) * half;
        x[other] += Math.cos(angle) * half;
        y[other] += Math.sin(angle) * half;
        return true;
    }

    private static List<Mark> around(
            Frame frame, int width, int height, Collection<SchoolPlace> all) {
        List<Mark> marks =
                all.stream()
                        .map(place -> new Mark(frame.x(place), frame.y(place), 0, 0))
                        .filter(mark -> mark.x() >= 0 && mark.x() <= width)
                        .filter(mark -> mark.y() >= 0 && mark.y() <= height)
                        .toList();
        int each = 1 + marks.size() / MOST_AROUND;
        List<Mark> some = new ArrayList<>();
        for (int at = 0; at < marks.size(); at += each) {
            some.add(marks.get(at));
        }
        return some;
    }

    /** The longest round length that is no longer. */
    private static double bar(double km) {
        double longest = BARS[0];
        for (double bar : BARS) {
            longest = bar <= km ? bar : longest;
        }
        return longest;
    }

    private static double span(Collection<SchoolPlace> places) {
        return places.stream()
                .flatMapToDouble(one -> places.stream().mapToDouble(one::kmTo))
                .max()
                .orElse(0);
    }
}
