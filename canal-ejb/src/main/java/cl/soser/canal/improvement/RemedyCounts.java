package cl.soser.canal.improvement;

/**
 * How the actions of a board stand.
 *
 * @param toCheck done, and its day to be checked has come
 */
public record RemedyCounts(long overdue, long pending, long done, long toCheck) {}
