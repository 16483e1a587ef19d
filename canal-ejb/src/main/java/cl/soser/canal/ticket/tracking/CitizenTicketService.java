package cl.soser.canal.ticket.tracking;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.ticket.CitizenTicketRow;
import cl.soser.canal.ticket.MessageKind;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketMessage;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.TicketStep;
import cl.soser.canal.ticket.TicketText;
import cl.soser.canal.ticket.intake.TicketQuestionAnswerRepository;
import cl.soser.canal.ticket.merge.AbsorbedTicket;
import cl.soser.canal.ticket.merge.MergeRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * A citizen's side of their tickets. The right is to the single ticket: it belongs to the account
 * signed in, or the caller brings the grant that {@link FollowUpService} gave for it. Everybody
 * else finds nothing.
 */
@Stateless
@PermitAll
@OpenToAll("The right is to the single ticket: its owner's, or by a grant that needs no account.")
public class CitizenTicketService {

    /** How long after a closing {@link #reopen} is possible. */
    public static final Duration REOPENING = Ticket.REOPENING;

    @PersistenceContext EntityManager em;
    @Inject Caller caller;
    @Inject FollowUpService followUpService;
    @Inject TicketRepository ticketRepository;
    @Inject MergeRepository mergeRepository;
    @Inject AttachmentService attachmentService;
    @Inject TicketQuestionAnswerRepository ticketQuestionAnswerRepository;
    @Inject Clock clock;

    /**
     * The caller's own, newest first.
     *
     * @param before id of the last ticket of the page before; null for the first page
     */
    @TransactionAttribute(SUPPORTS)
    public Slice<CitizenTicketRow> list(Long before, int size) {
        List<CitizenTicketRow> rows =
                em.createNamedQuery(CitizenTicketRow.OF_ACCOUNT, CitizenTicketRow.class)
                        .setParameter("account", caller.requireId())
                        .setParameter("before", before == null ? Long.MAX_VALUE : before)
                        .setMaxResults(size + 1)
                        .getResultList();
        return Slice.of(rows, size);
    }

    /**
     * One ticket with what the citizen may know of it: no internal note, no name of staff. For a
     * merged ticket, here and below, the ticket that continues.
     *
     * @param grant the result of {@link FollowUpService#open}; null for a signed-in caller
     */
    @TransactionAttribute(SUPPORTS)
    public CitizenTicketDetails read(@NotBlank String number, String grant) {
        Ticket ticket = mine(number, grant);
        List<AbsorbedTicket> absorbed = mergeRepository.absorbedTickets(ticket);
        TicketText text = em.find(TicketText.class, ticket.getId());
        return new CitizenTicketDetails(
                ticket,
                text,
                ticketQuestionAnswerRepository.of(text),
                em.createNamedQuery(TicketStep.OF_TICKET, TicketStep.class)
                        .setParameter("ticket", ticket.getId())
                        .getResultList(),
                mergeRepository.messages(ticket, absorbed).stream()
                        .filter(TicketMessage::isForCitizen)
                        .toList(),
                ticket.isReopenable(clock.instant()),
                absorbed);
    }

    /** Whether the caller may read it; also false if it does not exist. */
    @TransactionAttribute(SUPPORTS)
    public boolean mayRead(@NotBlank String number, String grant) {
        return ticketRepository.find(number).filter(ticket -> isMine(ticket, grant)).isPresent();
    }

    /**
     * The id of a ticket the caller may read, for features that store something about it; not found
     * for other callers.
     */
    @TransactionAttribute(SUPPORTS)
    public long idOf(@NotBlank String number, String grant) {
        return mine(number, grant).getId();
    }

    /**
     * More information on an open ticket; one that waited for it goes back to work.
     *
     * @param submissionKey the same for every repetition of one message, which is kept once; also
     *     the token of the basket whose files go with it
     * @return id of the message
     */
    public long add(
            @NotBlank String number,
            String grant,
            @NotBlank @Size(max = 64) String submissionKey,
            @NotBlank @Size(max = 6000) String text) {
        Ticket ticket = mine(number, grant);
        var already =
                em.createNamedQuery(TicketMessage.BY_KEY, Long.class)
                        .setParameter("key", submissionKey)
                        .getResultStream()
                        .findAny();
        if (already.isPresent()) {
            return already.get();
        }
        if (!ticket.getStatus().isOpen()) {
            throw new NotAllowedException("ticket.notOpen", number);
        }
        TicketMessage message =
                new TicketMessage(
                        ticket,
                        MessageKind.CIUDADANO,
                        text.strip(),
                        caller.id().orElse(null),
                        submissionKey,
                        clock.instant());
        em.persist(message);
        attachmentService.adopt(submissionKey, OwnerKind.MESSAGE, message.getId());
        ticketRepository.step(ticket, StepKind.REPLICA, null, Ticket::citizenReplied);
        return message.getId();
    }

    /** Within ten days of the closing, once for each closing, with a reason. */
    public void reopen(
            @NotBlank String number, String grant, @NotBlank @Size(max = 2000) String reason) {
        ticketRepository.step(
                mine(number, grant), StepKind.REAPERTURA, reason.strip(), Ticket::reopen);
    }

    /**
     * Whether the caller may see it as its citizen: signed in as its owner, or with its grant. Of
     * merged tickets, a caller who may see one may see all: they belong to one proved person.
     */
    @TransactionAttribute(SUPPORTS)
    public boolean isMine(Ticket ticket, String grant) {
        Ticket leading = mergeRepository.leading(ticket);
        return isOwn(ticket, grant)
                || isOwn(leading, grant)
                || mergeRepository.absorbedBy(leading).stream().anyMatch(one -> isOwn(one, grant));
    }

    private boolean isOwn(Ticket ticket, String grant) {
        Long me = caller.id().orElse(null);
        return ticket.getAccount() != null && ticket.getAccount().equals(me)
                || followUpService.opens(ticket, grant);
    }

    private Ticket mine(String number, String grant) {
        Ticket ticket = ticketRepository.find(number).orElseThrow(NotFoundException::new);
        if (!isMine(ticket, grant)) {
            throw ticketRepository.foreign(ticket);
        }
        return mergeRepository.leading(ticket);
    }
}
