package cl.soser.canal.personaldata;

import cl.soser.canal.account.AccountState;
import cl.soser.canal.attachment.OwnerKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** People of whom nothing else is kept. */
@ApplicationScoped
class RetainedPersonFinder {

    private static final String OF_TICKETS =
            """
            SELECT DISTINCT p.id FROM Ticket t JOIN t.person p
            WHERE t.id IN :tickets
              AND (p.accountId IS NULL OR EXISTS (SELECT a.id FROM Account a
                WHERE a.id = p.accountId AND a.state = :closed))
              AND NOT EXISTS (SELECT o.id FROM Ticket o
                WHERE o.person.id = p.id AND o.erasedAt IS NULL)
              AND NOT EXISTS (SELECT h.id FROM DataHold h
                WHERE h.person = p.id AND h.endedAt IS NULL)""";
    private static final String PERSONS =
            "SELECT t.id, t.person.id FROM Ticket t WHERE t.id IN :tickets ORDER BY t.id";
    private static final String FILES_OF_RIGHTS =
            """
            SELECT a.id FROM Attachment a
            WHERE a.ownerKind IN :kinds AND a.ownerId IN :cases""";
    private static final String OF_ACCOUNTS =
            """
            SELECT p.id FROM Person p
            WHERE p.accountId IN :accounts
              AND NOT EXISTS (SELECT o.id FROM Ticket o
                WHERE o.person.id = p.id AND o.erasedAt IS NULL)""";

    @PersistenceContext EntityManager em;

    Set<Long> without(Collection<Long> tickets) {
        return Set.copyOf(
                em.createQuery(OF_TICKETS, Long.class)
                        .setParameter("tickets", tickets)
                        .setParameter("closed", AccountState.DESACTIVADA)
                        .getResultList());
    }

    /** Those of these requests that are not of these people. */
    List<Long> ofOthers(Collection<Long> tickets, Set<Long> persons) {
        return em.createQuery(PERSONS, Object[].class)
                .setParameter("tickets", tickets)
                .getResultStream()
                .filter(row -> !persons.contains((Long) row[1]))
                .map(row -> (Long) row[0])
                .toList();
    }

    /** The files of requests about one's own data. */
    List<Long> filesOfRights(Collection<Long> cases) {
        return em.createQuery(FILES_OF_RIGHTS, Long.class)
                .setParameter("kinds", List.of(OwnerKind.RIGHT, OwnerKind.PROOF))
                .setParameter("cases", cases)
                .getResultList();
    }

    Set<Long> ofAccounts(Collection<Long> accounts) {
        return Set.copyOf(
                em.createQuery(OF_ACCOUNTS, Long.class)
                        .setParameter("accounts", accounts)
                        .getResultList());
    }
}
