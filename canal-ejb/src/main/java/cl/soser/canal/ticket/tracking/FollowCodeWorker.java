package cl.soser.canal.ticket.tracking;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import cl.soser.canal.person.EmailNormalizer;
import cl.soser.canal.person.Person;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.throttle.Limit;
import cl.soser.canal.shared.throttle.ThrottleService;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The short transactions of {@link FollowUpService}, which answers after the same time. */
@Stateless
public class FollowCodeWorker {

    /**
     * Codes have a limit of their own, so that they leave at once. A visitor may type the number of
     * another person, whose mailbox gets no more codes from one network than this.
     */
    static final Limit CODES_BY_MAILBOX = new Limit("follow.mailbox", 5, Duration.ofDays(1));

    static final Duration BETWEEN_CODES = Duration.ofMinutes(2);

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject Event<FollowCodeRequested> requests;
    @Inject ThrottleService throttleService;
    @Inject Clock clock;

    /** Nothing happens where there is no such ticket, or no mailbox that may get one now. */
    public void send(String number, String network) {
        String code = SecretTokens.code(FollowUpService.CODE_LENGTH);
        ticketRepository
                .find(number)
                .filter(ticket -> mayReceiveCode(ticket, network))
                .ifPresent(
                        ticket -> {
                            em.persist(FollowGrant.ofCode(ticket, code, clock.instant()));
                            requests.fire(new FollowCodeRequested(ticket.getId(), number, code));
                        });
    }

    private boolean mayReceiveCode(Ticket ticket, String network) {
        String address = ticket.getPerson().getEmailKey().orElse(null);
        if (address == null) {
            return false;
        }
        em.find(Person.class, firstOf(address), PESSIMISTIC_WRITE); // one at a time per mailbox
        Instant since = clock.instant().minus(BETWEEN_CODES);
        return em.createNamedQuery(FollowGrant.SENT, FollowGrant.class)
                        .setParameter("address", SecretTokens.hash(address))
                        .setParameter("since", since)
                        .getResultStream()
                        .noneMatch(sent -> sent.isSentFor(ticket, since))
                && throttleService.passes(
                        CODES_BY_MAILBOX, EmailNormalizer.box(address) + " " + network);
    }

    private Long firstOf(String address) {
        return em.createNamedQuery(Person.FIRST_OF_EMAIL, Long.class)
                .setParameter("address", address)
                .getSingleResult();
    }

    /** The grant, if the code is one of those that wait for that ticket. */
    public Optional<String> open(String number, String code) {
        return ticketRepository
                .find(number)
                .flatMap(ticket -> waiting(ticket, code))
                .map(
                        grant -> {
                            String token = SecretTokens.random();
                            grant.grant(token, clock.instant());
                            if (grant.isMailed()) {
                                ticketRepository
                                        .find(number)
                                        .orElseThrow()
                                        .getPerson()
                                        .mailboxProved(clock.instant());
                            }
                            return token;
                        });
    }

    private Optional<FollowGrant> waiting(Ticket ticket, String code) {
        return em
                .createNamedQuery(FollowGrant.WAITING, FollowGrant.class)
                .setParameter("ticket", ticket.getId())
                .setParameter("now", clock.instant())
                .getResultList()
                .stream()
                .filter(grant -> grant.accepts(code))
                .findFirst();
    }
}
