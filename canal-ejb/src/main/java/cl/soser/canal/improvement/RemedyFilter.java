package cl.soser.canal.improvement;

/**
 * Which actions somebody wants to see.
 *
 * @param mine only those the caller answers for
 * @param area code of an area; null for any
 */
public record RemedyFilter(RemedyPile pile, boolean mine, String area) {}
