package cl.soser.canal.web.reporting.figure;

import cl.soser.canal.web.shared.language.Bundles;
import java.util.List;

/**
 * An indicator of a contract's table of fines, with what it may cost in a month.
 *
 * @param tabled whether the contract fines it at all
 * @param end null if the end of the month is unknown
 * @param worst the value if all that is undecided goes wrong, in a sentence; null if nothing is
 * @param how the formula behind its value; null where that is the plain quotient
 */
public record FineRow(
        String name,
        String href,
        String target,
        boolean tabled,
        Estimate now,
        Estimate end,
        String worst,
        String how) {

    /**
     * One value in words.
     *
     * @param counts "143" and "145", with the requests of each where it is of requests; none where
     *     it is no count
     * @param unit of them: "minutos"; null for plain things
     * @param fine "4 UTM"; null where none is estimated
     */
    public record Estimate(
            String value,
            List<FigureCard.Count> counts,
            String unit,
            String tone,
            String icon,
            String fine) {}

    /** "4 UTM"; that the table gives none; or that there is none. */
    public String fine() {
        return tabled ? fine(now) : Bundles.text("fines.noTable");
    }

    /** The same at the end of the month; a dash where it is unknown or there is no table. */
    public String fineAtEnd() {
        return end == null || !tabled ? "–" : fine(end);
    }

    private static String fine(Estimate one) {
        return one.fine() == null ? Bundles.text("fines.nothing") : one.fine();
    }
}
