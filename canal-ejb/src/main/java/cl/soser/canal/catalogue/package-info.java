/**
 * The vocabulary of a request: motives, topics, subtopics and areas, and the enums for channel,
 * context and urgency.
 *
 * <p>A code never changes and a row is never deleted: tickets, rules and programs refer to the
 * code. A retired row is no longer offered. {@link CatalogueQuery} returns the lists for forms and
 * checks a choice ({@link Classification}). {@link CatalogueCache} caches the four lists for ten
 * seconds. {@link CatalogueService} lets the administrator edit them at {@code /admin/catalogos};
 * every change is a line of {@link cl.soser.canal.configuration}.
 */
package cl.soser.canal.catalogue;
