package cl.soser.canal.personaldata;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import cl.soser.canal.evidence.EvidenceQueue;
import cl.soser.canal.person.Person;
import cl.soser.canal.ticket.Ticket;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes erased requests from a person who stays, because she has others or an account: they get a
 * person of their own, who has her facts for the figures and nothing that tells who she is.
 */
@Stateless
@TransactionAttribute(MANDATORY)
public class AnonymousPersonWorker {

    private static final PersonalDataMap MAP = PersonalDataMap.shipped();
    private static final Set<String> WHO = Set.of("person_id", "account_id");
    private static final String LEAVE =
            "update ticket set person_id = ?1, account_id = null, version = version + 1"
                    + " where id = ?2";

    @PersistenceContext EntityManager em;
    @Inject ErasureScopeFinder erasureScopeFinder;
    @Inject PersonalRowEraser personalRowEraser;
    @Inject EvidenceQueue evidenceQueue;

    /**
     * @param tickets whose rows were erased in this transaction
     * @param ground why the law allows it, a code of one word
     */
    public void leave(Collection<Long> tickets, String ground) {
        Map<Long, Person> nobodies = new HashMap<>();
        Map<Long, Long> of = new HashMap<>();
        for (Ticket ticket : erasureScopeFinder.tickets(tickets)) {
            Person her = ticket.getPerson();
            nobodies.computeIfAbsent(her.getId(), id -> her.withoutIdentity());
            of.put(ticket.getId(), her.getId());
        }
        nobodies.values().forEach(em::persist);
        em.flush();
        List<Long> rows = new ArrayList<>();
        nobodies.values().forEach(nobody -> rows.add(nobody.getId()));
        personalRowEraser.erase(MAP.find("person"), "id", rows);
        of.forEach(
                (ticket, her) -> {
                    em.createNativeQuery(LEAVE)
                            .setParameter(1, nobodies.get(her).getId())
                            .setParameter(2, ticket)
                            .executeUpdate();
                    evidenceQueue.erased("ticket", ticket, WHO, ground);
                });
    }
}
