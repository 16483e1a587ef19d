package cl.soser.canal.notification.push;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.tracking.CitizenTicketService;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * A browser follows a ticket, by the right to that ticket: its owner's, or a grant. Everybody else
 * finds nothing.
 */
@Stateless
@PermitAll
@OpenToAll(
        "The right is to the single ticket: its owner's, or by a grant that needs no account; a browser"
                + " that moves shows what it alone has.")
public class PushSubscriptionService {

    /** A family with all its telephones; the next one takes the place of the oldest. */
    static final int MOST_OF_A_TICKET = 5;

    @PersistenceContext EntityManager em;
    @Inject CitizenTicketService citizenTicketService;
    @Inject PushSubscriptionRepository pushSubscriptionRepository;
    @Inject PushClient pushClient;
    @Inject VapidKeys vapidKeys;
    @Inject Caller caller;
    @Inject Clock clock;

    /** What a browser subscribes for: 65 bytes in 87 characters. */
    @TransactionAttribute(SUPPORTS)
    public String publicKey() {
        return vapidKeys.publicKey();
    }

    /**
     * From now on that browser is told that there is news of the ticket. The same browser twice is
     * one.
     *
     * @param grant of a person who follows it with a code; null for a signed-in caller
     */
    public void follow(@NotBlank String number, String grant, @NotNull @Valid PushTarget target) {
        Ticket ticket = ticket(number, grant);
        requireUsable(target);
        List<PushSubscription> all = pushSubscriptionRepository.following(ticket);
        Optional<PushSubscription> known = at(all, target.endpoint());
        if (known.isPresent()) {
            known.get().listenAt(target);
        } else {
            if (all.size() >= MOST_OF_A_TICKET) {
                em.remove(all.get(0));
            }
            em.persist(
                    new PushSubscription(
                            ticket, caller.id().orElse(null), target, clock.instant()));
        }
    }

    /** Whether the browser at that address follows it. */
    @TransactionAttribute(SUPPORTS)
    public boolean isFollowing(@NotBlank String number, String grant, @NotBlank String endpoint) {
        return at(pushSubscriptionRepository.following(ticket(number, grant)), endpoint)
                .isPresent();
    }

    /** The browser at that address is told nothing more of it. */
    public void leave(@NotBlank String number, String grant, @NotBlank String endpoint) {
        at(pushSubscriptionRepository.following(ticket(number, grant)), endpoint)
                .ifPresent(em::remove);
    }

    /**
     * The push service gave that browser another address, where it goes on to follow all that it
     * followed at the old one. Nobody is signed in when that happens: who knows the old address and
     * what the browser shared with us there is that browser.
     *
     * @param secret the auth of the old subscription
     */
    public void move(
            @NotBlank String before, @NotBlank String secret, @NotNull @Valid PushTarget target) {
        List<PushSubscription> old =
                pushSubscriptionRepository.at(before).stream()
                        .filter(one -> one.isSharing(secret))
                        .toList();
        if (old.isEmpty()) {
            throw new NotFoundException();
        }
        requireUsable(target);
        List<PushSubscription> there = pushSubscriptionRepository.at(target.endpoint());
        for (PushSubscription one : old) {
            Optional<PushSubscription> twin =
                    there.stream().filter(one::isOfSameTicket).findFirst();
            if (twin.isPresent() && twin.get() != one) {
                em.remove(one);
            } else {
                one.listenAt(target);
            }
        }
    }

    private void requireUsable(PushTarget target) {
        if (!pushClient.mayCall(target.endpoint())) {
            throw new NotAllowedException("push.unknownService");
        }
        if (!target.isEncryptable()) {
            throw new NotAllowedException("push.unusable");
        }
    }

    private Ticket ticket(String number, String grant) {
        return em.find(Ticket.class, citizenTicketService.idOf(number, grant));
    }

    private static Optional<PushSubscription> at(List<PushSubscription> all, String endpoint) {
        return all.stream().filter(one -> one.isAt(endpoint)).findFirst();
    }
}
