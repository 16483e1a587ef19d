package cl.soser.canal.ticket.handling;

import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.danger.Danger;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.DangerLevel;
import cl.soser.canal.routing.FoldedText;
import cl.soser.canal.routing.Route;
import cl.soser.canal.routing.RoutingFacts;
import cl.soser.canal.routing.RoutingQuery;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.TicketText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Where a ticket goes and who reads it, by a danger that is known only after its entry. */
@ApplicationScoped
class DangerRouting {

    @PersistenceContext EntityManager em;
    @Inject TicketEditor ticketEditor;
    @Inject RoutingQuery routingQuery;
    @Inject CatalogueQuery catalogueQuery;

    /**
     * Restricts it by that danger, or, while nobody has looked at its routing, opens what another
     * danger had restricted.
     */
    void restrict(Ticket ticket, DangerKind kind, Route anew) {
        boolean unlooked = ticket.getStatus() == TicketStatus.POR_VALIDAR;
        boolean read = ticket.isRestricted() && ticket.getMatter() == anew.matter();
        if (unlooked && ticket.isRestricted() && !anew.restricted()) {
            ticketEditor.restriction(ticket, null, Ticket::liftRestriction);
        } else if (kind.isRestricted() && !read) {
            ticketEditor.restriction(ticket, null, (t, now) -> t.restrict(anew.matter(), now));
        }
    }

    /** Where it would have gone at entry. */
    Route route(Ticket ticket, DangerKind kind, DangerLevel level) {
        String area =
                kind.areas().stream().filter(catalogueQuery::isOffered).findFirst().orElse(null);
        String comuna = ticket.getComuna();
        String detail = em.find(TicketText.class, ticket.getId()).getDetail();
        return routingQuery.route(
                new RoutingFacts(
                        ticket.getMotive().getCode(),
                        ticket.getTopic().getCode(),
                        ticket.getSubtopic() == null ? null : ticket.getSubtopic().getCode(),
                        ticket.getUrgency(),
                        ticket.getChannel(),
                        ticket.getContext(),
                        ticket.getInstitution(),
                        comuna == null ? null : comuna.substring(0, 2),
                        ticket.getSchool() == null ? null : ticket.getSchool().getId(),
                        Danger.kept(level, kind, kind.isRestricted(), area),
                        FoldedText.of(ticket.getSubject() + ". " + detail)));
    }
}
