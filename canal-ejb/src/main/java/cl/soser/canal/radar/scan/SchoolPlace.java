package cl.soser.canal.radar.scan;

/**
 * Where a school is.
 *
 * @param latitude in degrees, as the longitude
 */
public record SchoolPlace(long school, String region, double latitude, double longitude) {

    private static final double EARTH_KM = 6371.0088;

    /** Along the earth's surface. */
    public double kmTo(SchoolPlace other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double chord =
                square(Math.sin(north / 2))
                        + Math.cos(Math.toRadians(latitude))
                                * Math.cos(Math.toRadians(other.latitude))
                                * square(Math.sin(east / 2));
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    private static double square(double value) {
        return value * value;
    }
}
