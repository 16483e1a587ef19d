package cl.soser.canal.improvement;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Caller;
import cl.soser.canal.response.CauseKind;
import cl.soser.canal.ticket.Stage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What fails most: the kinds of causes of the last answers that left in a year. An area sees its
 * own; restricted matters are not counted.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, AREA})
@TransactionAttribute(SUPPORTS)
public class Causes {

    private static final Set<String> NOWHERE = Set.of("-");

    @PersistenceContext EntityManager em;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * How many answers named each kind.
     *
     * @param area null for all that the caller sees
     */
    public Map<CauseKind, Long> ofYear(String area) {
        boolean leader = caller.has(ADMINISTRADOR) || caller.has(OPERACIONES);
        TypedQuery<Object[]> query =
                em.createQuery(
                                """
                                SELECT a.wording.causeKind, COUNT(a) FROM Answer a JOIN a.ticket t
                                WHERE a.leftAt >= :since AND a.wording.stage = :last
                                    AND a.wording.causeKind IS NOT NULL AND t.restricted = FALSE"""
                                        + (area == null ? "" : " AND t.area = :area")
                                        + (leader ? "" : " AND t.area IN :own")
                                        + " GROUP BY a.wording.causeKind",
                                Object[].class)
                        .setParameter(
                                "since",
                                LocalDate.now(clock)
                                        .minusYears(1)
                                        .atStartOfDay(clock.getZone())
                                        .toInstant())
                        .setParameter("last", Stage.RESPUESTA_DEFINITIVA);
        if (area != null) {
            query.setParameter("area", area);
        }
        if (!leader) {
            query.setParameter("own", caller.areas().isEmpty() ? NOWHERE : caller.areas());
        }
        Map<CauseKind, Long> counts = new EnumMap<>(CauseKind.class);
        query.getResultList().forEach(row -> counts.put((CauseKind) row[0], (Long) row[1]));
        return counts;
    }
}
