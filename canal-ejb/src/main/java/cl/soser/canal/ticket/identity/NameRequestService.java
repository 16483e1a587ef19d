package cl.soser.canal.ticket.identity;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.DATOS;
import static cl.soser.canal.account.Role.INSTITUCION;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.proof.RecentFactor;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Optional;

/**
 * Readers of institutions ask who is named in a request of theirs, and what for; the administrator
 * or the personal-data officer releases the names or says why not. Both are told by mail.
 */
@Stateless
public class NameRequestService {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject Event<NamesAsked> asked;
    @Inject Event<NamesDecided> decided;
    @Inject Caller caller;
    @Inject Clock clock;

    /** A restricted request names nobody to institutions, and requests of others are not found. */
    @RolesAllowed(INSTITUCION)
    public void ask(
            @NotBlank String number,
            @NotBlank @Size(min = 10, max = 200) @Pattern(regexp = NameRequest.PURPOSE)
                    String purpose) {
        Ticket ticket = own(number);
        Optional<NameRequest> last = last(ticket);
        if (last.filter(one -> one.getState() == NameRequestState.PEDIDA).isPresent()) {
            throw new NotAllowedException("names.waiting");
        }
        NameRequest request =
                new NameRequest(ticket, caller.requireId(), purpose.strip(), clock.instant());
        em.persist(request);
        asked.fire(
                new NamesAsked(
                        request.getId(),
                        ticket.getId(),
                        ticket.getNumber(),
                        request.getInstitution(),
                        request.getAskedBy(),
                        request.getPurpose(),
                        request.getAskedAt()));
    }

    /** What the caller asked last about that request; empty where nothing. */
    @RolesAllowed(INSTITUCION)
    @TransactionAttribute(SUPPORTS)
    public Optional<NameRequestDetails> mine(@NotBlank String number) {
        Ticket ticket = own(number);
        return last(ticket)
                .map(
                        one ->
                                new NameRequestDetails(
                                        one.getState(),
                                        one.getPurpose(),
                                        one.getReason(),
                                        one.isOpen(ticket.getInstitution(), clock.instant())));
    }

    /**
     * Those that wait, the oldest first.
     *
     * @param after id of the last one of the page before; 0 for the first page
     */
    @RolesAllowed({ADMINISTRADOR, DATOS})
    @TransactionAttribute(SUPPORTS)
    public Slice<NameRequestRow> waiting(@Min(0) long after, @Min(1) @Max(100) int size) {
        return Slice.of(
                        em.createNamedQuery(NameRequest.IN_STATE, NameRequest.class)
                                .setParameter("state", NameRequestState.PEDIDA)
                                .setParameter("after", after),
                        size)
                .map(requests -> requests.stream().map(this::row).toList());
    }

    @RolesAllowed({ADMINISTRADOR, DATOS})
    @RecentFactor
    public void release(long id, int version) {
        NameRequest request = find(id, version);
        request.release(caller.requireId(), clock.instant());
        tell(request, true);
    }

    /**
     * @param reason what the reader is told
     */
    @RolesAllowed({ADMINISTRADOR, DATOS})
    public void refuse(long id, int version, @NotBlank @Size(min = 5, max = 500) String reason) {
        NameRequest request = find(id, version);
        request.refuse(reason.strip(), caller.requireId(), clock.instant());
        tell(request, false);
    }

    private void tell(NameRequest request, boolean released) {
        decided.fire(
                new NamesDecided(
                        request.getId(),
                        request.getTicket().getId(),
                        request.getTicket().getNumber(),
                        request.getAskedBy(),
                        released,
                        request.getReason(),
                        clock.instant()));
    }

    private NameRequest find(long id, int version) {
        NameRequest request = em.find(NameRequest.class, id);
        if (request == null) {
            throw new NotFoundException();
        }
        if (request.getVersion() != version) {
            throw new OptimisticLockException();
        }
        return request;
    }

    private Ticket own(String number) {
        String institution = caller.institution().orElseThrow(NotFoundException::new);
        return ticketRepository
                .find(number)
                .filter(ticket -> institution.equals(ticket.getInstitution()))
                .filter(ticket -> !ticket.isRestricted())
                .orElseThrow(NotFoundException::new);
    }

    private Optional<NameRequest> last(Ticket ticket) {
        return em.createNamedQuery(NameRequest.OF_READER, NameRequest.class)
                .setParameter("ticket", ticket.getId())
                .setParameter("reader", caller.requireId())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private NameRequestRow row(NameRequest request) {
        return new NameRequestRow(
                request.getId(),
                request.getVersion(),
                request.getTicket().getNumber(),
                request.getInstitution(),
                em.find(Account.class, request.getAskedBy()).getDisplayName(),
                request.getPurpose(),
                request.getAskedAt());
    }
}
