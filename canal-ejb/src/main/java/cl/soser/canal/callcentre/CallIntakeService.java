package cl.soser.canal.callcentre;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.account.caller.PersonHandles;
import cl.soser.canal.person.Person;
import cl.soser.canal.routing.RedFlag;
import cl.soser.canal.routing.RoutingQuery;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.privacy.PersonalData;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.LotNumber;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.search.NearbyTicketRepository;
import cl.soser.canal.ticket.search.SimilarityFacts;
import cl.soser.canal.ticket.search.TicketOrder;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A call of the 800 line, from who is calling to the number that is read to them. What belongs to
 * the operator's own account never becomes the caller's; the ticket belongs to no account until its
 * mailbox is proved, regardless of RUT or telephone (rules, section 3).
 */
@Stateless
@RolesAllowed({OPERADOR, ADMINISTRADOR})
@TransactionAttribute(SUPPORTS)
public class CallIntakeService {

    private static final int MOST = 10;
    private static final int TRIES = 3;

    @Inject CallerRepository callerRepository;
    @Inject CallFilingWorker callFilingWorker;
    @Inject PersonRecorder personRecorder;
    @Inject TicketQuery ticketQuery;
    @Inject NearbyTicketRepository nearbyTicketRepository;
    @Inject RoutingQuery routingQuery;
    @Inject PersonHandles personHandles;
    @Inject Caller caller;
    @Inject Clock clock;

    /** For one call: however often its form is sent, it makes one ticket. */
    public String newKey() {
        return "llamada-" + SecretTokens.random();
    }

    /** How many people wait for a call, a text or a letter. */
    public int waiting() {
        return ticketQuery.count(TicketCriteria.of(TicketPile.POR_AVISAR));
    }

    /**
     * @param handle of a person that the caller's own search showed
     */
    @PersonalData(object = "PERSONA")
    public CallerDetails open(@NotNull @Size(max = 100) String handle) {
        Person chosen = callerRepository.get(personHandles.require(handle));
        List<TicketRow> tickets =
                callerRepository.same(chosen).stream()
                        .limit(MOST)
                        .flatMap(row -> of(TicketCriteria.ofPerson(row.getId())))
                        .collect(
                                Collectors.toMap(
                                        TicketRow::number,
                                        Function.identity(),
                                        (one, again) -> one))
                        .values()
                        .stream()
                        .sorted(Comparator.comparing(TicketRow::enteredAt).reversed())
                        .limit(MOST)
                        .toList();
        return new CallerDetails(
                personHandles.of(chosen.getId()),
                chosen.getId(),
                chosen.getVersion(),
                chosen.details(),
                chosen.getAccountId().isPresent(),
                tickets);
    }

    /**
     * Open ones of the topic about the same place or lot, of the last two days, of any person.
     *
     * @param school null while none is chosen
     * @param lot as it is typed; may be empty
     */
    public List<TicketRow> alike(
            Long school, @NotNull @Size(max = 30) String topic, @Size(max = 60) String lot) {
        SimilarityFacts typed =
                new SimilarityFacts(
                        null, school, topic, LotNumber.key(lot), clock.instant(), null, null, null);
        List<Long> near =
                nearbyTicketRepository.near(typed, 3 * MOST).stream()
                        .map(SimilarityFacts::ticketId)
                        .toList();
        return ticketQuery.among(near).stream()
                .filter(TicketRow::isOpen)
                .sorted(Comparator.comparing(TicketRow::enteredAt).reversed())
                .limit(MOST)
                .toList();
    }

    private Stream<TicketRow> of(TicketCriteria filter) {
        return ticketQuery.page(filter, TicketOrder.INGRESO, false, null, 0, MOST).rows().stream();
    }

    /** Words of the routing rules in the text that demand immediate attention. */
    public List<RedFlag> redFlags(@Size(max = 12_000) String prose) {
        return routingQuery.redFlags(prose);
    }

    /**
     * Files what a caller says, at this instant. A person on record is left as they are unless
     * something differs; then the changes come back to be confirmed, and are made only with the
     * code of exactly these.
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public CallFilingResult file(
            @NotNull @Valid FileTicketCommand request, @NotNull @Valid CallerCommand given) {
        personRecorder.check(given);
        CallFilingWorker.Submission submission =
                new CallFilingWorker.Submission(request, given, caller.requireId());
        for (int tries = 1; ; tries++) {
            try {
                return callFilingWorker.file(submission);
            } catch (EJBException collided) {
                if (tries == TRIES) {
                    throw collided;
                }
            }
        }
    }
}
