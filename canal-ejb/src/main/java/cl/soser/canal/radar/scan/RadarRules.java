package cl.soser.canal.radar.scan;

/**
 * What people decide about the radar.
 *
 * @param km how far from each other schools may be whose reports belong together
 * @param least how many reports ring at least
 * @param ringsAWeek how many false rings in a week are accepted
 */
public record RadarRules(double km, int least, double ringsAWeek) {

    public RadarRules {
        if (km <= 0 || least < 2 || ringsAWeek <= 0) {
            throw new IllegalArgumentException("radar: " + km + ", " + least + ", " + ringsAWeek);
        }
    }
}
