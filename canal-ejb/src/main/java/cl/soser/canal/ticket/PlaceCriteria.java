package cl.soser.canal.ticket;

import java.io.Serializable;

/**
 * Where a ticket of a list is about. A null component does not narrow it.
 *
 * @param institution code of the one that may read it
 * @param school key of the establishment
 */
public record PlaceCriteria(String institution, Long school) implements Serializable {

    static final PlaceCriteria ANYWHERE = new PlaceCriteria(null, null);
}
