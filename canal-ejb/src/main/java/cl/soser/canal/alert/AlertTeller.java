package cl.soser.canal.alert;

import cl.soser.canal.escalation.OnCallPerson;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import cl.soser.canal.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Calls the people of one round, in the transaction of its caller. */
@ApplicationScoped
class AlertTeller {

    @PersistenceContext EntityManager em;
    @Inject AlertRecipients alertRecipients;
    @Inject SettingRepository settingRepository;
    @Inject Event<AlertCalled> calls;

    void tell(Alert alert, Ticket ticket, Instant now) {
        boolean ringing = alert.isRinging(now);
        boolean first = alert.isAnew();
        int round = alert.begin(now);
        Map<Long, String> people = people(ticket, first, ringing);
        Map<Long, Long> alone = alone(people.keySet(), now);
        long most = settingRepository.whole(SettingDefinition.ALERTS_ALONE);
        List<AlertCalled.Recipient> told = new ArrayList<>();
        people.forEach(
                (account, telephone) -> {
                    AlertCall call = new AlertCall(ticket.getId(), round, account, telephone, now);
                    if (AlertPolicy.isToldAlone(
                            ticket.getDangerKind(), alone.getOrDefault(account, 0L), most)) {
                        told.add(new AlertCalled.Recipient(account, telephone, call.sendAlone()));
                    }
                    em.persist(call);
                });
        em.flush();
        calls.fire(new AlertCalled(ticket.getId(), round, told, now));
    }

    /** The accounts to tell and the telephones that ring; null for a mail alone. */
    private Map<Long, String> people(Ticket ticket, boolean first, boolean ringing) {
        List<OnCallPerson> onCall = alertRecipients.onCall(ticket);
        Optional<OnCallPerson> next = AlertPolicy.next(onCall, rung(ticket));
        boolean all = ringing && next.isEmpty();
        Map<Long, String> people = new LinkedHashMap<>();
        if (first || all) {
            alertRecipients.first(ticket).forEach(account -> people.put(account, null));
            onCall.forEach(one -> people.put(one.account(), all ? one.telephone() : null));
        }
        if (all) {
            alertRecipients.last(ticket).forEach(account -> people.putIfAbsent(account, null));
        } else if (ringing) {
            people.put(next.get().account(), next.get().telephone());
        }
        return people;
    }

    private Set<Long> rung(Ticket ticket) {
        return new HashSet<>(
                em.createNamedQuery(AlertCall.RUNG, Long.class)
                        .setParameter("ticket", ticket.getId())
                        .getResultList());
    }

    /** How many alerts each of them got by itself lately. */
    private Map<Long, Long> alone(Set<Long> accounts, Instant now) {
        Map<Long, Long> counts = new HashMap<>();
        if (!accounts.isEmpty()) {
            em.createNamedQuery(AlertCall.ALONE_SINCE, Object[].class)
                    .setParameter("accounts", accounts)
                    .setParameter("since", now.minus(AlertPolicy.WHILE))
                    .getResultList()
                    .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        }
        return counts;
    }
}
