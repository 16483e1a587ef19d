package cl.soser.canal.notification.outbox;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.privacy.PersonalData;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.TicketStep;
import cl.soser.canal.ticket.search.TicketCursor;
import cl.soser.canal.ticket.search.TicketOrder;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The people to call, text or write to, in one list, the oldest request first. A page costs four
 * queries.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERADOR, AREA})
@TransactionAttribute(SUPPORTS)
public class CallBackQuery {

    private static final String TICKETS =
            "SELECT t FROM Ticket t JOIN FETCH t.person WHERE t.id IN :ids";

    public static final int PAGE = 20;

    private static final TicketOrder ORDER = TicketOrder.INGRESO;

    @PersistenceContext EntityManager em;
    @Inject TicketQuery ticketQuery;

    /**
     * Those the caller may read.
     *
     * @param after where the page before ended; null for the first
     */
    @PersonalData(object = "PERSONA")
    public Slice<CallBackRow> page(TicketCursor after) {
        Slice<TicketRow> rows =
                ticketQuery.page(
                        TicketCriteria.of(TicketPile.POR_AVISAR), ORDER, true, after, 0, PAGE);
        if (rows.rows().isEmpty()) {
            return new Slice<>(List.of(), false);
        }
        List<Long> ids = rows.rows().stream().map(TicketRow::id).toList();
        Map<Long, Ticket> tickets =
                em.createQuery(TICKETS, Ticket.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(toMap(Ticket::getId, Function.identity()));
        Map<Long, List<OutboundMessage>> messages =
                em.createNamedQuery(OutboundMessage.BY_HAND_OF, OutboundMessage.class)
                        .setParameter("tickets", ids)
                        .setParameter("pending", MessageState.PENDIENTE)
                        .setParameter("byHand", OutboundMessage.BY_HAND_CHANNELS)
                        .getResultStream()
                        .collect(groupingBy(OutboundMessage::getTicketId));
        Map<Long, List<TicketStep>> tries =
                em.createNamedQuery(TicketStep.OF_KIND, TicketStep.class)
                        .setParameter("tickets", ids)
                        .setParameter("kind", StepKind.LLAMADA_SIN_RESPUESTA)
                        .getResultStream()
                        .collect(groupingBy(TicketStep::getTicketId));
        return new Slice<>(
                rows.rows().stream()
                        .filter(row -> !row.isClosed() && messages.containsKey(row.id()))
                        .map(
                                row ->
                                        callBack(
                                                row,
                                                tickets.get(row.id()),
                                                messages.get(row.id()),
                                                tries.getOrDefault(row.id(), List.of())))
                        .toList(),
                rows.more());
    }

    /** Where a page ends that has another after it. */
    public static TicketCursor end(Slice<CallBackRow> page) {
        return ORDER.keyOf(page.rows().get(page.rows().size() - 1).ticket());
    }

    private static CallBackRow callBack(
            TicketRow row, Ticket ticket, List<OutboundMessage> messages, List<TicketStep> tries) {
        TicketStep last = tries.isEmpty() ? null : tries.get(tries.size() - 1);
        return new CallBackRow(
                row,
                ticket.getVersion(),
                ticket.getPerson().getFullName(),
                messages.stream().map(CallDuty::of).toList(),
                tries.size(),
                last == null ? null : last.getHappenedAt(),
                last == null ? null : last.getReason());
    }
}
