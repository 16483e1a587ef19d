package cl.soser.canal.notification.template;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.ticket.FirstAid;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** The texts of first aid as the administrator wrote them, else as they are shipped. */
@Stateless
@PermitAll
@OpenToAll("First aid is for everybody.")
@TransactionAttribute(SUPPORTS)
public class FirstAidQuery {

    @Inject FirstAidCache firstAidCache;

    public FirstAidText of(FirstAid aid) {
        return firstAidCache.of(aid);
    }
}
