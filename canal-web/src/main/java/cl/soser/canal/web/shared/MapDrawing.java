package cl.soser.canal.web.shared;

import cl.soser.canal.directory.MapPoint;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A part of the country on a drawing: where each place lies on it, and the outline that the places
 * of all establishments make.
 */
public final class MapDrawing {

    private static final double TALLEST = 620;
    private static final double WIDEST = 250;
    private static final double MARGIN = 14;

    /** Of a region or comuna, so that the map of one comuna is no single point. */
    private static final double LEAST_DEGREES = 0.1;

    private final double north;
    private final double west;
    private final double perLatitude;
    private final double perLongitude;
    private final double width;
    private final double height;
    private final String outline;

    /**
     * @param frame what must be on it, at least one place
     * @param places that make the outline; those beyond the frame are left out
     */
    public MapDrawing(List<MapPoint> frame, List<MapPoint> places) {
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
    }

    /** A dot for each two by two points of the drawing in which something lies. */
    private String outline(List<MapPoint> places) {
        Set<String> dots = new LinkedHashSet<>();
        for (MapPoint place : places) {
            long x = Math.round(left(place) / 2) * 2;
            long y = Math.round(top(place) / 2) * 2;
            if (x >= 0 && x <= width && y >= 0 && y <= height) {
                dots.add("M" + x + " " + y + "h0");
            }
        }
        return String.join("", dots);
    }

    private double left(MapPoint place) {
        return MARGIN + (place.longitude() - west) * perLongitude;
    }

    private double top(MapPoint place) {
        return MARGIN + (north - place.latitude()) * perLatitude;
    }

    /** How far to the right a place lies, as an attribute of the drawing. */
    public String x(MapPoint place) {
        return number(left(place));
    }

    /** How far down it lies. */
    public String y(MapPoint place) {
        return number(top(place));
    }

    /** A length as an attribute of the drawing. */
    public static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** "0 0 180 640". */
    public String getViewBox() {
        return "0 0 " + Math.round(width) + " " + Math.round(height);
    }

    public String getOutline() {
        return outline;
    }
}
