package cl.soser.canal.commitment;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.account.Account;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reminds one person, once for each date of a commitment. For the timer, which has no caller. */
@Stateless
public class ReminderWorker {

    @PersistenceContext EntityManager em;
    @Inject Event<RemindersRecorded> due;
    @Inject Clock clock;

    /**
     * Fails if another server reminds the same person at this moment.
     *
     * @return whether there was anything new
     */
    @TransactionAttribute(REQUIRES_NEW)
    public boolean remind(ReminderSource source, long account, List<Reminder> reminders) {
        if (reminders.isEmpty() || !em.find(Account.class, account).isActive()) {
            return false;
        }
        Instant now = clock.instant();
        Set<Object> sent = sent(source.notices(), account, reminders);
        List<Reminder> news =
                reminders.stream()
                        .filter(one -> !sent.contains(source.notice(one, account, now).key()))
                        .toList();
        if (news.isEmpty()) {
            return false;
        }
        news.forEach(one -> em.persist(source.notice(one, account, now)));
        em.flush();
        due.fire(new RemindersRecorded(source.type(), account, news, now));
        return true;
    }

    /** The keys of the notices this person has about the same commitments. */
    private <N extends Notice> Set<Object> sent(
            Class<N> type, long account, List<Reminder> reminders) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<N> query = cb.createQuery(type);
        Root<N> notice = query.from(type);
        Path<?> key = notice.get("key");
        Set<Long> subjects = reminders.stream().map(Reminder::subject).collect(Collectors.toSet());
        query.where(cb.equal(key.get("account"), account), key.get("subject").in(subjects));
        return em.createQuery(query).getResultStream().map(Notice::key).collect(Collectors.toSet());
    }
}
