package cl.soser.canal.incident;

import cl.soser.canal.response.RecipientObstacle;
import cl.soser.canal.ticket.search.TicketRow;
import java.io.Serializable;

/**
 * A ticket of the incident that the text under way on another may serve.
 *
 * @param obstacle the present obstacle; null for none
 */
public record CommonChoice(TicketRow ticket, boolean chosen, RecipientObstacle obstacle)
        implements Serializable {

    /** It may be chosen or released; temporary obstacles do not prevent it. */
    public boolean open() {
        return chosen || obstacle == null || obstacle.isPassing();
    }
}
