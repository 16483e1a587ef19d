package cl.soser.canal.ticket.handling;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.MessageKind;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketMessage;
import cl.soser.canal.ticket.TicketPlacement;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/**
 * Acts on one ticket that bulk acts share. Callers must have checked authorisation. For use cases
 * only, for example {@link TicketService}.
 */
@ApplicationScoped
public class TicketEditor {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject CatalogueQuery catalogueQuery;
    @Inject Caller caller;
    @Inject Clock clock;

    public void validateRouting(Ticket ticket, String area, String reason) {
        requireArea(area);
        boolean agreed = area.equals(ticket.getRoutedArea());
        if (!agreed && (reason == null || reason.isBlank())) {
            throw new NotAllowedException("ticket.reason.needed");
        }
        ticketRepository.step(
                ticket,
                agreed ? StepKind.VALIDACION : StepKind.CORRECCION,
                reason,
                (t, now) -> t.validateRouting(area, now));
    }

    public void reroute(Ticket ticket, String area, String reason) {
        requireArea(area);
        if (area.equals(ticket.getArea())) {
            throw new NotAllowedException("ticket.reroute.same");
        }
        ticketRepository.step(
                ticket, StepKind.DERIVACION, reason, (t, now) -> t.reroute(area, now));
    }

    public void takeUp(Ticket ticket, String area, String reason) {
        requireArea(area);
        ticketRepository.step(ticket, StepKind.REAPERTURA, reason, (t, now) -> t.takeUp(area, now));
    }

    public void take(Ticket ticket) {
        ticketRepository.step(
                ticket, StepKind.TOMA, null, (t, now) -> t.take(caller.requireId(), now));
    }

    /**
     * Another person works on it; the use case checks whether they may.
     *
     * @param why begins with their name
     */
    public void give(Ticket ticket, long account, String why) {
        ticketRepository.step(ticket, StepKind.ENTREGA, why, (t, now) -> t.take(account, now));
    }

    public void letGo(Ticket ticket) {
        ticketRepository.step(ticket, StepKind.SUELTA, null, Ticket::letGo);
    }

    public void treatAs(Ticket ticket, Urgency urgency, String reason) {
        ticketRepository.step(
                ticket, StepKind.URGENCIA, reason, (t, now) -> t.treatAs(urgency, now));
    }

    public long note(Ticket ticket, String note) {
        TicketMessage message =
                new TicketMessage(
                        ticket,
                        MessageKind.NOTA,
                        note.strip(),
                        caller.requireId(),
                        null,
                        clock.instant());
        em.persist(message);
        return message.getId();
    }

    /** Its state before a bulk act; acts in between stay in its timeline. */
    public void putBack(Ticket ticket, TicketPlacement before, String reason) {
        ticketRepository.step(ticket, StepKind.REVERSA, reason, (t, now) -> t.putBack(before, now));
    }

    private void requireArea(String code) {
        catalogueQuery
                .area(code)
                .filter(area -> !area.isRetired())
                .orElseThrow(() -> new NotAllowedException("ticket.area.unknown"));
    }
}
