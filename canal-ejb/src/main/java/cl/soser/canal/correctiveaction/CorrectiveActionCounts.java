package cl.soser.canal.correctiveaction;

/**
 * The counts of a board's actions.
 *
 * @param toCheck done, and its day to be checked has come
 */
public record CorrectiveActionCounts(long overdue, long pending, long done, long toCheck) {}
