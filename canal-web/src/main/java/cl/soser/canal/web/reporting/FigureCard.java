package cl.soser.canal.web.reporting;

import cl.soser.canal.web.shared.Bundles;
import java.util.List;

/**
 * One figure with what it is made of, for a card.
 *
 * @param share null where there is nothing to judge, which is no zero
 * @param verdict null where no target exists
 * @param counts its numbers, each with where it leads
 * @param more the page that tells it whole; null where the caller has none
 */
public record FigureCard(
        String title, String share, Verdict verdict, List<Count> counts, String more) {

    /**
     * @param href null where the number leads nowhere
     */
    public record Count(String count, String words, String href) {}

    /** Whether a target is met, by word, colour and icon. */
    public record Verdict(String words, String tone, String icon) {

        /**
         * @param met null where nothing was judged
         * @param target "98"
         * @param ceiling the target is the most, not the least
         */
        static Verdict of(Boolean met, String target, boolean ceiling) {
            return met == null
                    ? null
                    : new Verdict(
                            Bundles.text(
                                    (ceiling ? "figures.ceiling." : "institution.target.")
                                            + (met ? "met" : "missed"),
                                    target),
                            met ? "ok" : "danger",
                            met ? "check" : "alert");
        }
    }
}
