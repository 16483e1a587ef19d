package cl.soser.canal.web.gestion.search;

/**
 * One thing that a search found.
 *
 * @param where what tells it from others of its name; may be empty
 * @param why it was found
 */
public record SearchHit(String text, String where, String href, String why) {}
