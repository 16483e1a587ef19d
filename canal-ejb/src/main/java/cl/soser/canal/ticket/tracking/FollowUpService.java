package cl.soser.canal.ticket.tracking;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import cl.soser.canal.person.Person;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.throttle.Limit;
import cl.soser.canal.shared.throttle.ThrottleService;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lets a person follow a ticket without an account, by its number and a code of six digits. The
 * code is sent to the contact written on the ticket and is valid for five tries. The answer is the
 * same whether the number exists or not. A person who enters the code has proved the mailbox.
 */
@Stateless
@PermitAll
@OpenToAll("Following a ticket needs no account; the code sent by mail is the right.")
public class FollowUpService {

    /** How long a code is good (OWASP ASVS 6.6.3). */
    public static final Duration CODE_LIVES = Duration.ofMinutes(10);

    /**
     * Codes have a limit of their own, so that they leave at once. A visitor may type the number of
     * another person, whose mailbox gets no more codes than this.
     */
    static final Duration BETWEEN_CODES = Duration.ofMinutes(2);

    static final int CODES_A_DAY = 5;

    /** A school's whole staff room may share one address. */
    static final Limit CODES_BY_NETWORK = new Limit("follow.network", 40, Duration.ofMinutes(15));

    static final Limit CODES_BY_NUMBER = new Limit("follow.number", 4, Duration.ofMinutes(15));
    static final Limit TRIES_BY_NETWORK = new Limit("follow.tries", 60, Duration.ofMinutes(15));

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject Event<FollowCodeRequested> requests;
    @Inject ThrottleService throttleService;
    @Inject Clock clock;

    /**
     * Sends a code if there is such a ticket with a contact and its limit is not reached; the
     * answer is the same in both cases. If a caller asks again too soon, the code that was sent
     * stays valid.
     *
     * @param network where it is asked from, for the limits; a number that does not exist has them
     *     too
     */
    public void requestCode(@NotBlank @Size(max = 20) String number, @NotBlank String network) {
        throttleService.pass(CODES_BY_NETWORK, network);
        throttleService.pass(CODES_BY_NUMBER, number);
        String code = SecretTokens.digits(6);
        ticketRepository
                .find(number)
                .filter(this::mayReceiveCode)
                .ifPresent(
                        ticket -> {
                            FollowGrant.endCodes(em, ticket, clock.instant());
                            em.persist(FollowGrant.ofCode(ticket, code, clock.instant()));
                            requests.fire(new FollowCodeRequested(ticket.getId(), number, code));
                        });
    }

    private boolean mayReceiveCode(Ticket ticket) {
        String address = ticket.getPerson().getEmailKey().orElse(null);
        if (address == null) {
            return false;
        }
        em.find(Person.class, firstOf(address), PESSIMISTIC_WRITE); // one at a time per mailbox
        Instant now = clock.instant();
        List<FollowGrant> today =
                em.createNamedQuery(FollowGrant.SENT, FollowGrant.class)
                        .setParameter("address", SecretTokens.hash(address))
                        .setParameter("since", now.minus(Duration.ofDays(1)))
                        .getResultList();
        return today.size() < CODES_A_DAY
                && today.stream()
                        .noneMatch(code -> code.isSentFor(ticket, now.minus(BETWEEN_CODES)));
    }

    private Long firstOf(String address) {
        return em.createNamedQuery(Person.FIRST_OF_EMAIL, Long.class)
                .setParameter("address", address)
                .getSingleResult();
    }

    /**
     * Exchanges the code for a grant of one hour on that ticket only; empty if the code is wrong.
     *
     * @param network where it is tried from, for the limit
     */
    public Optional<String> open(
            @NotBlank @Size(max = 20) String number,
            @NotBlank @Size(max = 12) String code,
            @NotBlank String network) {
        throttleService.pass(TRIES_BY_NETWORK, network);
        return ticketRepository
                .find(number)
                .flatMap(this::waiting)
                .filter(grant -> grant.accepts(code.strip()))
                .map(
                        grant -> {
                            String token = SecretTokens.random();
                            grant.grant(token, clock.instant());
                            ticketRepository
                                    .find(number)
                                    .orElseThrow()
                                    .getPerson()
                                    .mailboxProved(clock.instant());
                            return token;
                        });
    }

    /**
     * Creates a grant for the person who files the ticket, in the transaction of the filing. For
     * use cases only.
     */
    @TransactionAttribute(MANDATORY)
    public String grantToFiler(Ticket ticket) {
        String token = SecretTokens.random();
        em.persist(FollowGrant.ofFiler(ticket, token, clock.instant()));
        return token;
    }

    private Optional<FollowGrant> waiting(Ticket ticket) {
        return em.createNamedQuery(FollowGrant.WAITING, FollowGrant.class)
                .setParameter("ticket", ticket.getId())
                .setParameter("now", clock.instant())
                .setMaxResults(1)
                .getResultStream()
                .findAny();
    }

    /** Whether this grant, still good, is for that ticket. */
    public boolean opens(Ticket ticket, String token) {
        return token != null
                && em.createNamedQuery(FollowGrant.BY_GRANT, FollowGrant.class)
                        .setParameter("hash", SecretTokens.hash(token))
                        .setParameter("ticket", ticket.getId())
                        .setParameter("now", clock.instant())
                        .getResultStream()
                        .findAny()
                        .isPresent();
    }
}
