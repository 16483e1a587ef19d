package cl.soser.canal.phone;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Account;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who takes the calls: codes of the exchange and people of the channel, and the line's queue. */
@Stateless
@RolesAllowed(ADMINISTRADOR)
public class PhoneAgentService {

    private static final Duration BACK = Duration.ofDays(90);

    @PersistenceContext EntityManager em;
    @Inject CallMatchWorker callMatchWorker;
    @Inject Clock clock;
    @Inject Event<LineChanged> changes;

    /** Unknown ones first. */
    @RolesAllowed({OPERADOR, ADMINISTRADOR})
    @TransactionAttribute(SUPPORTS)
    public List<PhoneAgentRow> agents() {
        return em.createNamedQuery(PhoneAgent.ALL, PhoneAgent.class)
                .getResultStream()
                .map(agent -> new PhoneAgentRow(agent.getCode(), agent.getAccount(), name(agent)))
                .sorted(
                        Comparator.comparing((PhoneAgentRow row) -> !row.isUnknown())
                                .thenComparing(PhoneAgentRow::code))
                .toList();
    }

    private String name(PhoneAgent agent) {
        return agent.getAccount() == null
                ? null
                : em.find(Account.class, agent.getAccount()).getDisplayName();
    }

    /** Accounts that may take calls, by id. */
    @TransactionAttribute(SUPPORTS)
    public Map<Long, String> people() {
        Map<Long, String> people = new TreeMap<>();
        em.createNamedQuery(Account.TAKING_CALLS, Account.class)
                .getResultList()
                .forEach(account -> people.put(account.getId(), account.getDisplayName()));
        return people;
    }

    /**
     * From now on, and for the calls of the last three months, that code is that person; null makes
     * it unknown.
     */
    public void name(@NotBlank String code, Long account) {
        if (account != null && !people().containsKey(account)) {
            throw new NotAllowedException("phone.noSuchPerson");
        }
        Optional.ofNullable(em.find(PhoneAgent.class, code))
                .orElseThrow(NotFoundException::new)
                .belongTo(account);
        em.flush();
        String what = code + ": " + (account == null ? "-" : account);
        changes.fire(new LineChanged("LINEA_AGENTE", null, null, what, clock.instant()));
    }

    /** Links again what the last three months left open. */
    @TransactionAttribute(jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED)
    public void linkAgain() {
        Instant now = clock.instant();
        callMatchWorker.link(now.minus(BACK), now);
    }

    /** The name the line's queue has at the exchange; calls of any other are left out. */
    @TransactionAttribute(SUPPORTS)
    public String queue() {
        return PhoneLine.of(em).getQueue();
    }

    public void answerTo(@NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,40}") String queue) {
        PhoneLine.held(em).answerTo(queue);
        changes.fire(new LineChanged("LINEA_COLA", null, null, queue, clock.instant()));
    }
}
