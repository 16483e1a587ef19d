package cl.soser.canal.alert;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.alert.AlertForm.State;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.throttle.Limit;
import cl.soser.canal.shared.throttle.ThrottleService;
import cl.soser.canal.ticket.Ticket;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Taking an alert by the link of a message. Its secret is random, is found only by its hash, and is
 * valid for one person and one alert, for a day. Opening the link changes nothing, because mail
 * programs open links too, and shows the number and the kind only.
 */
@Stateless
@PermitAll
@OpenToAll("The secret of the link is the right; it takes one alert for one person.")
public class AlertLinkService {

    static final Limit BY_NETWORK = new Limit("alert.network", 120, Duration.ofMinutes(15));

    @PersistenceContext EntityManager em;
    @Inject AlertTaker alertTaker;
    @Inject StaffRepository staff;
    @Inject ThrottleService throttleService;
    @Inject Clock clock;

    public AlertForm look(String token) {
        return find(token).map(this::form).orElse(AlertForm.UNKNOWN);
    }

    private AlertForm form(AlertCall call) {
        Ticket ticket = em.find(Ticket.class, call.ticketId());
        Long by = ticket.getAlertTakenBy();
        return new AlertForm(
                state(call, ticket),
                ticket.getNumber(),
                ticket.getDangerKind(),
                by == null ? null : staff.names(List.of(by)).get(by),
                ticket.getAlertTakenAt());
    }

    private State state(AlertCall call, Ticket ticket) {
        if (ticket.getAlertTakenAt() != null) {
            return Long.valueOf(call.account()).equals(ticket.getAlertTakenBy())
                    ? State.PROPIA
                    : State.TOMADA;
        }
        if (!ticket.getStatus().isOpen()) {
            return State.TERMINADA;
        }
        return call.isExpired(clock.instant()) ? State.VENCIDA : State.ABIERTA;
    }

    /** Unknown too where the account of the person was closed. */
    private Optional<AlertCall> find(String token) {
        return token == null || token.isBlank()
                ? Optional.empty()
                : em.createNamedQuery(AlertCall.BY_TOKEN, AlertCall.class)
                        .setParameter("hash", SecretTokens.hash(token))
                        .getResultStream()
                        .filter(call -> em.find(Account.class, call.account()).isActive())
                        .findAny();
    }

    /**
     * @param network where it comes from, for the limit
     */
    public void take(@NotBlank @Size(max = 100) String token, @NotBlank String network) {
        throttleService.pass(BY_NETWORK, network);
        AlertCall call =
                find(token).orElseThrow(() -> new NotAllowedException("alert.link.DESCONOCIDA"));
        switch (state(call, em.find(Ticket.class, call.ticketId()))) {
            case VENCIDA -> throw new NotAllowedException("alert.link.VENCIDA");
            case TERMINADA -> throw new NotAllowedException("alert.link.TERMINADA");
            default -> alertTaker.take(call.ticketId(), call.account());
        }
    }
}
