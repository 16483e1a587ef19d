package cl.soser.canal.web.reporting.figure;

import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.language.Bundles;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;

/**
 * One figure with what it is made of, for a card.
 *
 * @param share null where there is nothing to judge, which is no zero
 * @param targetMark null where no target exists
 * @param counts its numbers, each with where it leads
 * @param more the page with its details; null if the caller has none
 * @param note how it is made, or why it says nothing yet; null where that needs no words
 */
public record FigureCard(
        String title,
        String share,
        TargetMark targetMark,
        List<Count> counts,
        String more,
        String note) {

    public FigureCard(
            String title, String share, TargetMark targetMark, List<Count> counts, String more) {
        this(title, share, targetMark, counts, more, null);
    }

    /** A share that is rounded already; null where there is nothing to judge. */
    public static String percent(BigDecimal share) {
        return share == null ? null : Shares.format(share, 0);
    }

    /**
     * @param href null where the number leads nowhere
     */
    public record Count(String count, String words, String href) {

        /** A number that leads nowhere, with words as below. */
        public static Count of(long count, String key) {
            return of(count, key, null);
        }

        /**
         * @param key of words that agree with the number, {@code {0,choice,…}}
         */
        public static Count of(long count, String key, String href) {
            return new Count(
                    NumberFormat.getIntegerInstance(Bundles.LOCALE).format(count),
                    Bundles.text(key, count),
                    href);
        }
    }

    /** Whether a target is met, by word, colour and icon. */
    public record TargetMark(String words, String tone, String icon) {

        /**
         * @param met null where nothing was judged
         * @param target "98"
         * @param ceiling the target is the most, not the least
         */
        public static TargetMark of(Boolean met, String target, boolean ceiling) {
            return met == null
                    ? null
                    : new TargetMark(
                            Bundles.text(
                                    (ceiling ? "figures.ceiling." : "institution.target.")
                                            + (met ? "met" : "missed"),
                                    target),
                            met ? "ok" : "danger",
                            met ? "check" : "alert");
        }
    }
}
