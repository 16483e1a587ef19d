package cl.soser.canal.personaldata;

import static cl.soser.canal.personaldata.PersonalWords.word;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.account.Account;
import cl.soser.canal.person.Person;
import cl.soser.canal.ticket.restricted.TicketBlockWorker;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Repeats on a restored backup what was decided after it; where it is so already, nothing. */
@Stateless
@TransactionAttribute(REQUIRES_NEW)
public class RepeatedDecisionWorker {

    @PersistenceContext EntityManager em;
    @Inject ErasureListRepository erasureListRepository;
    @Inject TicketBlockWorker ticketBlockWorker;

    /**
     * @param line the last of its thing on the list
     * @return whether something was done
     */
    public boolean repeat(String line) {
        DataSubject of = erasureListRepository.rowsOf(line);
        Instant at = ErasureListRepository.atOf(line);
        boolean done = false;
        for (long person : of.persons()) {
            done |= person(erasureListRepository.actOf(line), person, at);
        }
        for (long ticket : of.tickets()) {
            done |= hold(erasureListRepository.actOf(line), DataHold.ofTicket(ticket, at), at);
        }
        for (long account : of.accounts()) {
            done |= account(account, at);
        }
        return done;
    }

    private boolean person(RepeatedDecision act, long id, Instant at) {
        if (act == RepeatedDecision.CONSERVAR || act == RepeatedDecision.NO_CONSERVAR) {
            return hold(act, DataHold.ofPerson(id, at), at);
        }
        Person person = em.find(Person.class, id);
        boolean wanted = act == RepeatedDecision.BLOQUEO;
        if (person.isBlocked() == wanted) {
            return false;
        }
        if (wanted) {
            person.block(at);
            ticketBlockWorker.block(Set.of(id), at);
        } else {
            person.unblock();
            ticketBlockWorker.lift(Set.of(id));
        }
        return true;
    }

    private boolean hold(RepeatedDecision act, DataHold hold, Instant at) {
        Optional<DataHold> open =
                em.createNamedQuery(DataHold.BY_KEY, DataHold.class)
                        .setParameter("key", hold.key())
                        .getResultStream()
                        .findAny();
        if (open.isPresent() == (act == RepeatedDecision.CONSERVAR)) {
            return false;
        }
        long somebody = em.createNamedQuery(DataHold.SOMEBODY, Long.class).getSingleResult();
        if (open.isPresent()) {
            open.get().end(word("hold.repeated"), somebody, at);
        } else {
            em.persist(hold.by(word("hold.repeated"), somebody));
        }
        return true;
    }

    private boolean account(long id, Instant at) {
        Account account = em.find(Account.class, id);
        if (account.isClosed()) {
            return false;
        }
        account.close(at);
        return true;
    }
}
