package cl.soser.canal.correctiveaction;

import cl.soser.canal.shared.list.DaySpan;

/**
 * The filter of actions.
 *
 * @param mine only those the caller owns
 * @param area code of an area; null for any
 * @param words what its description holds; null for any
 * @param due the day that the list is sorted by: when it is due, or when it ended
 */
public record CorrectiveActionCriteria(
        CorrectiveActionPile pile, boolean mine, String area, String words, DaySpan due) {

    public CorrectiveActionCriteria(CorrectiveActionPile pile, boolean mine, String area) {
        this(pile, mine, area, null, DaySpan.ANY);
    }

    /** Words and days narrow the list, not what is counted of each pile. */
    public CorrectiveActionCriteria counted() {
        return new CorrectiveActionCriteria(pile, mine, area);
    }
}
