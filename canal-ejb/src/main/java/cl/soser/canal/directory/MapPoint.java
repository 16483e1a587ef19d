package cl.soser.canal.directory;

import java.io.Serializable;
import java.util.Collection;

/**
 * A place on a map.
 *
 * @param latitude degrees; Chile is south of -17
 * @param longitude degrees; Chile is west of -53
 */
public record MapPoint(double latitude, double longitude) implements Serializable {

    /** West of here lie only islands far out in the Pacific. */
    private static final double COAST = -77;

    /** Where the continent of America ends. */
    private static final double CAPE = -56.5;

    /** On the continent, or near it: a map of the country shows it in its place. */
    public boolean isNear() {
        return longitude > COAST && latitude > CAPE;
    }

    /** The middle of those near the continent; null where there is none. */
    public static MapPoint middle(Collection<MapPoint> points) {
        double north =
                points.stream()
                        .filter(MapPoint::isNear)
                        .mapToDouble(MapPoint::latitude)
                        .average()
                        .orElse(0);
        return points.stream()
                .filter(MapPoint::isNear)
                .mapToDouble(MapPoint::longitude)
                .average()
                .stream()
                .mapToObj(east -> new MapPoint(north, east))
                .findAny()
                .orElse(null);
    }
}
