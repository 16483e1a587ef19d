package cl.soser.canal.account.staff;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static cl.soser.canal.account.Role.TI;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.AccountState;
import cl.soser.canal.catalogue.Area;
import cl.soser.canal.catalogue.CatalogueQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Areas without people. What is sent to one of them reaches the administrators instead, so senders
 * and account managers must see it.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, TI, AREA, OPERACIONES, OPERADOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class UnstaffedAreaQuery {

    @PersistenceContext EntityManager em;
    @Inject CatalogueQuery catalogueQuery;

    /** In the catalogue's order; the channel's own area is its administrators and never empty. */
    public List<Area> unmanned() {
        List<String> manned =
                em.createNamedQuery(Account.MANNED_AREAS, String.class)
                        .setParameter("role", AREA)
                        .setParameter("active", AccountState.ACTIVA)
                        .getResultList();
        return catalogueQuery.areas().stream()
                .filter(area -> !Area.CANAL.equals(area.getCode()))
                .filter(area -> !manned.contains(area.getCode()))
                .toList();
    }
}
