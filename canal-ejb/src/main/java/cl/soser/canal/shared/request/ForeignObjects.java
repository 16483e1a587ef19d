package cl.soser.canal.shared.request;

import cl.soser.canal.shared.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Has it registered that somebody asked for an object that is there and is not theirs. Whoever
 * asked is told the same as of one that is not there.
 */
@ApplicationScoped
public class ForeignObjects {

    @Inject Event<AccessRefused> refused;

    /**
     * Of a request.
     *
     * @return what to throw
     */
    public NotFoundException ticket(long id, String number) {
        refused.fire(new AccessRefused("TICKET", id, number, null));
        return new NotFoundException();
    }

    /**
     * Of anything else.
     *
     * @param type ARCHIVO, DERECHO or EXPORTACION
     * @param name by which it is found again in the register; null where its id is enough
     * @return what to throw
     */
    public NotFoundException of(String type, long id, String name) {
        refused.fire(new AccessRefused(type, id, null, name));
        return new NotFoundException();
    }
}
