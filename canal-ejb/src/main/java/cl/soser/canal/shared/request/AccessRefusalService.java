package cl.soser.canal.shared.request;

import cl.soser.canal.shared.OpenToAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Told by pages and API when they refuse somebody who is known. */
@Stateless
@PermitAll
@OpenToAll("Whoever has no right to anything is refused, too.")
public class AccessRefusalService {

    @Inject Event<AccessRefused> refused;

    /**
     * Has it registered.
     *
     * @param address what was asked for
     */
    public void refused(String address) {
        refused.fire(AccessRefused.page(address));
    }
}
