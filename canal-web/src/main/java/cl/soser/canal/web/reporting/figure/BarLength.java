package cl.soser.canal.web.reporting.figure;

/** How long the bar beside a number is, of a hundred: that of the greatest fills its column. */
public final class BarLength {

    private BarLength() {}

    public static String of(long part, long most) {
        return most == 0 ? "0%" : Math.round(1000.0 * part / most) / 10.0 + "%";
    }
}
