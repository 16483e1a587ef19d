package cl.soser.canal.ticket;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import cl.soser.canal.shared.Limit;
import cl.soser.canal.shared.Throttle;
import cl.soser.canal.shared.Tokens;
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
import java.util.Optional;

/**
 * Following a ticket without an account: its number, and a code of six digits sent to the contact
 * written on it, good for five tries. The answer is the same whether the number exists or not.
 * Whoever enters the code has proved the mailbox. Open to all.
 */
@Stateless
@PermitAll
public class FollowUp {

    /**
     * How long a code is good. Mail to an address nobody proved waits up to ten minutes (rules,
     * section 3), and ten more are left to type it.
     */
    public static final Duration CODE_LIVES = Duration.ofMinutes(20);

    /** A school's whole staff room may share one address. */
    static final Limit CODES_BY_NETWORK = new Limit("follow.network", 40, Duration.ofMinutes(15));

    static final Limit CODES_BY_NUMBER = new Limit("follow.number", 4, Duration.ofMinutes(15));
    static final Limit TRIES_BY_NETWORK = new Limit("follow.tries", 60, Duration.ofMinutes(15));

    @PersistenceContext EntityManager em;
    @Inject Tickets tickets;
    @Inject Event<FollowCodeRequested> requests;
    @Inject Throttle throttle;
    @Inject Clock clock;

    /**
     * Sends a code if there is such a ticket with a contact; says nothing either way.
     *
     * @param network where it is asked from, for the limits; a number that does not exist has them
     *     too
     */
    public void requestCode(@NotBlank @Size(max = 20) String number, @NotBlank String network) {
        throttle.pass(CODES_BY_NETWORK, network);
        throttle.pass(CODES_BY_NUMBER, number);
        String code = Tokens.digits(6);
        tickets.find(number)
                .filter(ticket -> ticket.getPerson().getEmail().isPresent())
                .ifPresent(
                        ticket -> {
                            em.persist(new FollowGrant(ticket, code, clock.instant()));
                            requests.fire(new FollowCodeRequested(ticket.getId(), number, code));
                        });
    }

    /**
     * Trades the code for a grant of one hour on that ticket alone; empty when it does not fit.
     *
     * @param network where it is tried from, for the limit
     */
    public Optional<String> open(
            @NotBlank @Size(max = 20) String number,
            @NotBlank @Size(max = 12) String code,
            @NotBlank String network) {
        throttle.pass(TRIES_BY_NETWORK, network);
        return tickets.find(number)
                .flatMap(this::waiting)
                .filter(grant -> grant.accepts(code.strip()))
                .map(
                        grant -> {
                            String token = Tokens.random();
                            grant.grant(token, clock.instant());
                            tickets.find(number)
                                    .orElseThrow()
                                    .getPerson()
                                    .mailboxProved(clock.instant());
                            return token;
                        });
    }

    /**
     * A grant for whoever has this moment filed the ticket, in the transaction of the filing; for
     * use cases alone.
     */
    @TransactionAttribute(MANDATORY)
    public String grantToFiler(Ticket ticket) {
        String token = Tokens.random();
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
                        .setParameter("hash", Tokens.hash(token))
                        .setParameter("ticket", ticket.getId())
                        .setParameter("now", clock.instant())
                        .getResultStream()
                        .findAny()
                        .isPresent();
    }
}
