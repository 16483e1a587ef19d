package cl.soser.canal.web.gestion.callcentre;

import java.util.List;

/**
 * What would change in a person on record, for a yes or a no.
 *
 * @param confirm sent back it says yes to exactly these changes
 */
public record CallerChangesAnswer(String confirm, List<Changed> changes) {

    public CallerChangesAnswer {
        changes = List.copyOf(changes);
    }

    /** A field before and after, in words. */
    public record Changed(String field, String label, String before, String after) {}
}
