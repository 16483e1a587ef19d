package cl.soser.canal.ticket.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What there is of a ticket, in one query, so that its page asks for nothing that is not there. It
 * names tables of features that know tickets, and that this one does not know. Checks no rights:
 * what there is may still be nothing that the caller may read.
 */
@ApplicationScoped
class RelatedKindRepository {

    private static final String OF_TICKET =
            """
            SELECT 'LLAMADAS' FROM call_ticket WHERE ticket_id = ?1
            UNION ALL SELECT 'LLAMADAS' FROM line_call WHERE about_ticket_id = ?1
            UNION ALL SELECT 'ENCUESTAS' FROM survey WHERE ticket_id = ?1
            UNION ALL SELECT 'CORREOS' FROM incoming_mail WHERE ticket_id = ?1
            UNION ALL SELECT 'ACCIONES' FROM remedy_ticket WHERE ticket_id = ?1
            UNION ALL SELECT 'BROTE' FROM outbreak_ticket WHERE ticket_id = ?1
            UNION ALL SELECT 'VINCULOS' FROM ticket_link WHERE from_id = ?1 OR to_id = ?1
            UNION ALL SELECT 'INCIDENTE' FROM incident_ticket WHERE ticket_id = ?1
            UNION ALL SELECT 'PARECIDAS' FROM incident_offer WHERE low_id = ?1 AND refused_at IS NULL
            UNION ALL SELECT 'PARECIDAS' FROM incident_offer WHERE high_id = ?1 AND refused_at IS NULL
            UNION ALL SELECT 'FUSIONES' FROM ticket_merge WHERE survivor_id = ?1 OR absorbed_id = ?1
            UNION ALL SELECT 'FUSIONES' FROM ticket WHERE absorbed_into = ?1""";

    @PersistenceContext EntityManager em;

    Set<RelatedKind> of(long ticket) {
        List<?> found = em.createNativeQuery(OF_TICKET).setParameter(1, ticket).getResultList();
        Set<RelatedKind> all = EnumSet.noneOf(RelatedKind.class);
        // Derby fills the shorter words with spaces
        found.forEach(word -> all.add(RelatedKind.valueOf(word.toString().strip())));
        return all;
    }
}
