package cl.soser.canal.correctiveaction;

/**
 * The filter of actions.
 *
 * @param mine only those the caller owns
 * @param area code of an area; null for any
 */
public record CorrectiveActionCriteria(CorrectiveActionPile pile, boolean mine, String area) {}
