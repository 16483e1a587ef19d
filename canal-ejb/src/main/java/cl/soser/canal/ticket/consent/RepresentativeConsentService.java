package cl.soser.canal.ticket.consent;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.purpose.Purpose;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.network.ClientAddress;
import cl.soser.canal.ticket.tracking.CitizenTicketService;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A representative allows what an answer does not need, and withdraws it, on the page of the
 * request. The right is that of the request's citizen.
 */
@Stateless
@PermitAll
@OpenToAll("The right is to the single ticket: its owner's, or by a grant that needs no account.")
public class RepresentativeConsentService {

    @PersistenceContext EntityManager em;
    @Inject RepresentativeConsentRepository representativeConsentRepository;
    @Inject CitizenTicketService citizenTicketService;
    @Inject Event<ConsentStated> stated;
    @Inject ClientAddress address;
    @Inject Caller caller;
    @Inject Clock clock;

    /** Why a representative is asked; empty where none is, which is nearly always. */
    @TransactionAttribute(SUPPORTS)
    public Optional<MinorReason> reason(@NotBlank String number, String grant) {
        return representativeConsentRepository.reason(citizenTicketService.idOf(number, grant));
    }

    /** What may be allowed; empty where no representative is asked. */
    @TransactionAttribute(SUPPORTS)
    public List<ConsentRow> of(@NotBlank String number, String grant) {
        long ticketId = citizenTicketService.idOf(number, grant);
        return representativeConsentRepository.reason(ticketId).isEmpty()
                ? List.of()
                : Stream.of(Purpose.values())
                        .filter(Purpose::asksRepresentative)
                        .map(purpose -> row(ticketId, purpose))
                        .toList();
    }

    private ConsentRow row(long ticketId, Purpose purpose) {
        Optional<RepresentativeConsent> given =
                representativeConsentRepository
                        .last(ticketId, purpose)
                        .filter(RepresentativeConsent::isGiven);
        return new ConsentRow(
                purpose,
                ConsentWording.of(purpose),
                given.isPresent(),
                given.map(RepresentativeConsent::getName).orElse(null),
                given.map(RepresentativeConsent::getRelation).orElse(null),
                given.map(RepresentativeConsent::getStatedAt).orElse(null));
    }

    /** Allowing twice is one statement. */
    public void give(
            @NotBlank String number,
            String grant,
            @NotNull Purpose purpose,
            @NotBlank @Size(min = 3, max = 120) String name,
            @NotNull Relation relation) {
        long ticketId = citizenTicketService.idOf(number, grant);
        if (!purpose.asksRepresentative()
                || representativeConsentRepository.reason(ticketId).isEmpty()) {
            throw new NotAllowedException("consent.notAsked");
        }
        if (row(ticketId, purpose).given()) {
            return;
        }
        state(
                number,
                ticketId,
                RepresentativeConsent.given(
                        ticketId,
                        purpose,
                        name.strip(),
                        relation,
                        address.network(),
                        caller.id().orElse(null),
                        clock.instant()));
    }

    /** What was never allowed, or is withdrawn already, stays so. */
    public void withdraw(@NotBlank String number, String grant, @NotNull Purpose purpose) {
        long ticketId = citizenTicketService.idOf(number, grant);
        representativeConsentRepository
                .last(ticketId, purpose)
                .filter(RepresentativeConsent::isGiven)
                .ifPresent(
                        given ->
                                state(
                                        number,
                                        ticketId,
                                        given.withdrawn(
                                                address.network(),
                                                caller.id().orElse(null),
                                                clock.instant())));
    }

    private void state(String number, long ticketId, RepresentativeConsent statement) {
        em.persist(statement);
        stated.fire(
                new ConsentStated(
                        ticketId,
                        number,
                        statement.getPurpose(),
                        statement.isGiven(),
                        statement.getStatedAt()));
    }
}
