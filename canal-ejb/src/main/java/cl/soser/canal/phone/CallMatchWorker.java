package cl.soser.canal.phone;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.ticket.StepKind;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Links tickets of the line to their calls by itself, day by day. Imports and a timer start it. */
@Stateless
@TransactionAttribute(REQUIRES_NEW)
public class CallMatchWorker {

    /** The longest talk that is believed. */
    private static final Duration LONGEST_CALL = Duration.ofHours(4);

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    /** Those of calls that started in that time. */
    public void link(Instant from, Instant until) {
        Map<String, Long> accounts = accounts();
        Instant start = from;
        while (!start.isAfter(until)) {
            Instant end = start.plus(Duration.ofDays(1));
            link(start, end, accounts);
            start = end;
        }
    }

    private void link(Instant from, Instant until, Map<String, Long> accounts) {
        List<Object[]> tickets =
                em.createNamedQuery(CallTicket.UNLINKED, Object[].class)
                        .setParameter("entry", StepKind.INGRESO)
                        .setParameter("line", Channel.LINEA_800)
                        .setParameter("from", from)
                        .setParameter("until", until.plus(LONGEST_CALL))
                        .getResultList();
        if (tickets.isEmpty()) {
            return;
        }
        PhoneLine.held(em);
        List<Call> calls =
                em.createNamedQuery(Call.TAKEN_BETWEEN, Call.class)
                        .setParameter("from", from.minus(LONGEST_CALL))
                        .setParameter("until", until)
                        .getResultList();
        CallMatchPolicy match = new CallMatchPolicy(calls, accounts);
        for (Object[] ticket : tickets) {
            Set<String> numbers =
                    Stream.of(ticket[3], ticket[4])
                            .filter(Objects::nonNull)
                            .map(Object::toString)
                            .collect(Collectors.toSet());
            match.of((Instant) ticket[1], (Long) ticket[2], numbers)
                    .ifPresent(call -> link(call, (Long) ticket[0]));
        }
    }

    private void link(Call call, Long ticketId) {
        if (em.find(CallTicket.class, ticketId) == null) {
            em.persist(new CallTicket(ticketId, call.getId(), null, clock.instant()));
            call.cameTo();
        }
    }

    private Map<String, Long> accounts() {
        Map<String, Long> accounts = new HashMap<>();
        em.createNamedQuery(PhoneAgent.ALL, PhoneAgent.class)
                .getResultStream()
                .filter(agent -> agent.getAccount() != null)
                .forEach(agent -> accounts.put(agent.getCode(), agent.getAccount()));
        return accounts;
    }
}
