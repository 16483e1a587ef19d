package cl.soser.canal.web.reporting;

import cl.soser.canal.directory.MapPoint;
import cl.soser.canal.web.shared.Bundles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Groups of requests where they lie: the country as the places of its establishments draw it, and
 * on it a circle for each group, as large as its requests are many. Islands far from the coast are
 * not on it; the table beside has them.
 */
public final class FiguresMap {

    private static final double TALLEST = 620;
    private static final double WIDEST = 250;
    private static final double MARGIN = 14;
    private static final double LARGEST = 13;
    private static final double SMALLEST = 3.5;

    /** Of a region or comuna, so that the map of one comuna is no single point. */
    private static final double LEAST_DEGREES = 0.1;

    /** A group and where it lies. */
    record Group(FigureLine line, MapPoint at) {}

    /** One group as it is drawn. */
    public record Circle(
            String x, String y, String radius, String tone, String href, String words) {}

    private final double north;
    private final double west;
    private final double perLatitude;
    private final double perLongitude;
    private final double width;
    private final double height;
    private final String outline;
    private final List<Circle> circles;

    private FiguresMap(List<Group> groups, List<MapPoint> frame, List<MapPoint> places) {
        double south = frame.stream().mapToDouble(MapPoint::latitude).min().orElseThrow();
        double east = frame.stream().mapToDouble(MapPoint::longitude).max().orElseThrow();
        north = frame.stream().mapToDouble(MapPoint::latitude).max().orElseThrow();
        west = frame.stream().mapToDouble(MapPoint::longitude).min().orElseThrow();
        double tall = Math.max(north - south, LEAST_DEGREES);
        double shrink = Math.cos(Math.toRadians((north + south) / 2));
        double wide = Math.max((east - west) * shrink, LEAST_DEGREES);
        perLatitude = Math.min((TALLEST - 2 * MARGIN) / tall, (WIDEST - 2 * MARGIN) / wide);
        perLongitude = perLatitude * shrink;
        width = wide * perLatitude + 2 * MARGIN;
        height = tall * perLatitude + 2 * MARGIN;
        outline = outline(places);
        circles = circles(groups);
    }

    /**
     * @param groups those with a place near the continent are drawn
     * @param around where all of what could be drawn lies
     * @param places of all establishments
     * @return empty where there is nothing to draw
     */
    static Optional<FiguresMap> of(
            List<Group> groups, List<MapPoint> around, List<MapPoint> places) {
        List<Group> near =
                groups.stream().filter(one -> one.at() != null && one.at().isNear()).toList();
        List<MapPoint> frame = new ArrayList<>(around.stream().filter(MapPoint::isNear).toList());
        near.forEach(one -> frame.add(one.at()));
        if (near.isEmpty()) {
            return Optional.empty();
        }
        List<MapPoint> all = new ArrayList<>(places);
        all.addAll(around);
        return Optional.of(new FiguresMap(near, frame, all));
    }

    /** A dot for each two by two points of the drawing in which something lies. */
    private String outline(List<MapPoint> places) {
        Set<String> dots = new LinkedHashSet<>();
        for (MapPoint place : places) {
            long x = Math.round(x(place) / 2) * 2;
            long y = Math.round(y(place) / 2) * 2;
            if (x >= 0 && x <= width && y >= 0 && y <= height) {
                dots.add("M" + x + " " + y + "h0");
            }
        }
        return String.join("", dots);
    }

    private List<Circle> circles(List<Group> groups) {
        long most =
                groups.stream()
                        .mapToLong(one -> one.line().getFigures().received())
                        .max()
                        .orElse(1);
        return groups.stream()
                .filter(one -> one.line().getFigures().received() > 0)
                .sorted(
                        Comparator.comparingLong((Group one) -> one.line().getFigures().received())
                                .reversed())
                .map(one -> circle(one, most))
                .toList();
    }

    private Circle circle(Group one, long most) {
        FigureLine line = one.line();
        double share = Math.sqrt((double) line.getFigures().received() / most);
        return new Circle(
                number(x(one.at())),
                number(y(one.at())),
                number(Math.max(SMALLEST, LARGEST * share)),
                line.getTone(),
                line.getHref(),
                Bundles.text(
                        "figures.map.words",
                        line.getName(),
                        line.isDecided() ? line.getShare() : Bundles.text("figures.noCases"),
                        line.getFigures().received()));
    }

    private double x(MapPoint place) {
        return MARGIN + (place.longitude() - west) * perLongitude;
    }

    private double y(MapPoint place) {
        return MARGIN + (north - place.latitude()) * perLatitude;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** "0 0 180 640". */
    public String getViewBox() {
        return "0 0 " + Math.round(width) + " " + Math.round(height);
    }

    public String getOutline() {
        return outline;
    }

    /** The large ones first, so that no small one is hidden. */
    public List<Circle> getCircles() {
        return circles;
    }
}
