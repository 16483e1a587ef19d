package cl.soser.canal.bulk;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.assignment.Assignments;
import cl.soser.canal.note.MentionCandidate;
import cl.soser.canal.note.NoteWriter;
import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerRecipientRepository;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketMessage;
import cl.soser.canal.ticket.TicketPlacement;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.handling.TicketEditor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Applies a bulk act to one of its tickets, and checks whether it may: the same check for preview
 * and act, with the rights of that moment.
 */
@ApplicationScoped
class BulkItemProcessor {

    @Inject TicketRepository ticketRepository;
    @PersistenceContext EntityManager em;
    @Inject TicketEditor ticketEditor;
    @Inject AnswerRecipientRepository texts;
    @Inject NoteWriter noteWriter;
    @Inject Assignments assignments;
    @Inject Caller caller;

    /** Whether the caller's roles let them do that at all. */
    boolean isAllowed(BulkKind kind) {
        return kind.roles().stream().anyMatch(caller::has);
    }

    /** Why it cannot be done to that ticket now; empty if it can. */
    Optional<BulkProblem> problem(BulkActionCommand order, Ticket ticket, int version) {
        if (!isAllowed(order.kind())) {
            return Optional.of(BulkProblem.SIN_PERMISO);
        }
        boolean right =
                order.kind() == BulkKind.NOTA
                        ? ticketRepository.isReadable(ticket)
                        : ticketRepository.isReadable(ticket)
                                && ticketRepository.isWorkable(ticket);
        if (!right) {
            return Optional.of(BulkProblem.AJENA);
        }
        if (ticket.getAbsorbedInto() != null) {
            return Optional.of(BulkProblem.FUSIONADA);
        }
        if (order.kind() != BulkKind.NOTA && ticket.getVersion() != version) {
            return Optional.of(BulkProblem.CAMBIO);
        }
        return Optional.ofNullable(
                switch (order.kind()) {
                    case VALIDAR -> unlooked(ticket);
                    case DERIVAR -> handing(order.area(), ticket);
                    case URGENCIA -> {
                        BulkProblem no =
                                open(ticket, ticket.getOperativeUrgency() == order.urgency());
                        yield no == null && isLeaving(ticket) ? BulkProblem.SALIENDO : no;
                    }
                    case TOMAR ->
                            open(ticket, Objects.equals(ticket.getTakenBy(), caller.requireId()));
                    case ASIGNAR -> assigning(order.account(), ticket);
                    case NOTA ->
                            noteWriter.reaches(ticket, order.text()) ? null : BulkProblem.MENCION;
                });
    }

    private BulkProblem assigning(long account, Ticket ticket) {
        BulkProblem no = open(ticket, Objects.equals(ticket.getTakenBy(), account));
        return no == null && !assignments.mayWork(account, ticket) ? BulkProblem.NO_PUEDE : no;
    }

    /** What the answer itself says when it is asked to make way. */
    private boolean isLeaving(Ticket ticket) {
        return texts.underWay(ticket).filter(Answer::isOnItsWay).isPresent();
    }

    private static BulkProblem open(Ticket ticket, boolean same) {
        if (!ticket.getStatus().isOpen()) {
            return BulkProblem.ESTADO;
        }
        return same ? BulkProblem.IGUAL : null;
    }

    /** The automatic answer of Tipo 1 waits until a person has read that very ticket. */
    private static BulkProblem unlooked(Ticket ticket) {
        if (ticket.getStatus() != TicketStatus.POR_VALIDAR) {
            return BulkProblem.ESTADO;
        }
        return ticket.isHeld() || ticket.getMotive().isAnsweredAutomatically()
                ? BulkProblem.RETENIDA
                : null;
    }

    private BulkProblem handing(String area, Ticket ticket) {
        if (ticket.getStatus() == TicketStatus.POR_VALIDAR) {
            return caller.has(ADMINISTRADOR) ? unlooked(ticket) : BulkProblem.ESTADO;
        }
        if (ticket.getStatus() != TicketStatus.EN_AREA) {
            return BulkProblem.ESTADO;
        }
        if (ticket.getArea().equals(area)) {
            return BulkProblem.IGUAL;
        }
        return isLeaving(ticket) ? BulkProblem.SALIENDO : null;
    }

    /** Does it; {@link #problem} has found nothing. */
    void act(BulkActionCommand order, Ticket ticket, long bulk) {
        String why = order.text() == null ? mark(bulk) : order.text() + " (" + mark(bulk) + ")";
        switch (order.kind()) {
            case VALIDAR -> ticketEditor.validateRouting(ticket, ticket.getArea(), why);
            case DERIVAR -> {
                if (ticket.getStatus() == TicketStatus.POR_VALIDAR) {
                    ticketEditor.validateRouting(ticket, order.area(), why);
                } else {
                    ticketEditor.reroute(ticket, order.area(), why);
                }
            }
            case URGENCIA -> ticketEditor.treatAs(ticket, order.urgency(), why);
            case TOMAR -> assignments.take(ticket);
            case ASIGNAR -> assignments.give(ticket, order.account(), why);
            case NOTA -> noteWriter.write(ticket, order.text());
            default -> throw new IllegalArgumentException(order.kind().name());
        }
    }

    /**
     * Revokes it if the ticket has not changed since. Nothing is removed: a note is revoked by
     * another note.
     */
    Optional<BulkProblem> takeBack(
            BulkActionCommand order,
            Ticket ticket,
            TicketPlacement before,
            Instant actedAt,
            long bulk) {
        if (!isAllowed(order.kind())) {
            return Optional.of(BulkProblem.SIN_PERMISO);
        }
        if (ticket.getAbsorbedInto() != null) {
            return Optional.of(BulkProblem.FUSIONADA);
        }
        if (order.kind() == BulkKind.NOTA) {
            if (!ticketRepository.isReadable(ticket)) {
                return Optional.of(BulkProblem.AJENA);
            }
            ticketEditor.note(ticket, "Queda sin efecto la nota de la " + mark(bulk) + ".");
            return Optional.empty();
        }
        if (!mayTakeBack(ticket, before)) {
            return Optional.of(BulkProblem.AJENA);
        }
        if (!ticket.getLastMovedAt().equals(actedAt) || hasMessageSince(ticket, actedAt)) {
            return Optional.of(BulkProblem.TOCADA);
        }
        ticketEditor.putBack(ticket, before, "Se deshizo la " + mark(bulk));
        return Optional.empty();
    }

    /** A note changes no state, but its author saw the ticket as it was. */
    private boolean hasMessageSince(Ticket ticket, Instant actedAt) {
        return em.createNamedQuery(TicketMessage.COUNT_SINCE, Long.class)
                        .setParameter("ticket", ticket.getId())
                        .setParameter("since", actedAt)
                        .getSingleResult()
                > 0;
    }

    /** What an area handed on is no longer its own, but it may have it back. */
    private boolean mayTakeBack(Ticket ticket, TicketPlacement before) {
        return ticketRepository.isWorkable(ticket)
                || caller.has(AREA)
                        && !ticket.isRestricted()
                        && caller.areas().contains(before.area());
    }

    private static String mark(long bulk) {
        return "acción masiva " + bulk;
    }

    /** Refuses an order that no ticket could take. */
    void require(BulkActionCommand order) {
        require(order.kind());
        if (order.kind() == BulkKind.NOTA) {
            noteWriter.requireKnown(order.text());
        }
    }

    /** Whom the caller may give tickets to. */
    List<MentionCandidate> assignees(Collection<String> areas) {
        return assignments.workersOf(areas);
    }

    /** Rejects acts that none of the caller's roles allows. */
    void require(BulkKind kind) {
        if (!isAllowed(kind)) {
            throw new NotAllowedException("bulk.forbidden");
        }
    }
}
