package cl.soser.canal.web.gestion.search;

/**
 * One thing that a search found.
 *
 * @param where what tells it from others of its name; may be empty
 * @param why it was found
 * @param closed the user may know that it is there, and no more
 */
public record SearchHit(String text, String where, String href, String why, boolean closed) {

    SearchHit(String text, String where, String href, String why) {
        this(text, where, href, why, false);
    }
}
