package cl.soser.canal.ticket.tracking;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.throttle.ConstantTime;
import cl.soser.canal.shared.throttle.Limit;
import cl.soser.canal.shared.throttle.ThrottleService;
import cl.soser.canal.ticket.Ticket;
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
import java.util.Optional;

/**
 * Lets a person follow a ticket without an account, by its number and a code of eight signs that is
 * sent to the contact written on the ticket, or given by telephone ({@link SpokenCodeService}).
 * Answer and time are the same whether the number exists or not. Every limit counts a network,
 * alone or with a number: what others ask keeps nobody out. A person who enters a mailed code has
 * proved the mailbox.
 */
@Stateless
@PermitAll
@OpenToAll("Following a ticket needs no account; the code sent or read out is the right.")
public class FollowUpService {

    /** How long a code is good (OWASP ASVS 6.6.3). */
    public static final Duration CODE_LIVES = Duration.ofMinutes(10);

    static final int CODE_LENGTH = 8;

    /** A school's whole staff room may share one address. */
    static final Limit CODES_BY_NETWORK = new Limit("follow.network", 40, Duration.ofMinutes(15));

    static final Limit CODES_BY_NUMBER = new Limit("follow.number", 4, Duration.ofMinutes(15));
    static final Limit TRIES_BY_NETWORK = new Limit("follow.tries", 60, Duration.ofMinutes(15));
    static final Limit TRIES_BY_NUMBER = new Limit("follow.pair", 5, Duration.ofMinutes(10));

    private static final Duration STEP = Duration.ofMillis(200);

    @PersistenceContext EntityManager em;
    @Inject FollowCodeWorker followCodeWorker;
    @Inject ThrottleService throttleService;
    @Inject Clock clock;

    /**
     * Sends a code if there is such a ticket with a contact and its limit is not reached; the
     * answer is the same in both cases. What was sent before stays valid.
     *
     * @param network where it is asked from, for the limits; a number that does not exist has them
     *     too
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public void requestCode(@NotBlank @Size(max = 20) String number, @NotBlank String network) {
        ConstantTime pace = new ConstantTime();
        throttleService.pass(CODES_BY_NETWORK, network);
        throttleService.pass(CODES_BY_NUMBER, number + " " + network);
        followCodeWorker.send(number, network);
        pace.holdFor(STEP);
    }

    /**
     * Exchanges the code for a grant of one hour on that ticket only; empty if the code is wrong.
     *
     * @param code in capital letters or not, with spaces or hyphens or not
     * @param network where it is tried from, for the limits
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public Optional<String> open(
            @NotBlank @Size(max = 20) String number,
            @NotBlank @Size(max = 20) String code,
            @NotBlank String network) {
        ConstantTime pace = new ConstantTime();
        throttleService.pass(TRIES_BY_NETWORK, network);
        throttleService.pass(TRIES_BY_NUMBER, number + " " + network);
        Optional<String> grant = followCodeWorker.open(number, SecretTokens.typed(code));
        if (grant.isPresent()) {
            throttleService.uncount(TRIES_BY_NUMBER, number + " " + network);
        }
        pace.holdFor(STEP);
        return grant;
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

    /** Whether this grant, still good, is for that ticket. */
    @TransactionAttribute(SUPPORTS)
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
