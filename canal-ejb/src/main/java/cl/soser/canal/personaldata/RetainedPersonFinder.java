package cl.soser.canal.personaldata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Set;

/** People of whom nothing else is kept. */
@ApplicationScoped
class RetainedPersonFinder {

    private static final String OF_TICKETS =
            """
            SELECT DISTINCT p.id FROM Ticket t JOIN t.person p
            WHERE t.id IN :tickets AND p.accountId IS NULL
              AND NOT EXISTS (SELECT o.id FROM Ticket o
                WHERE o.person.id = p.id AND o.erasedAt IS NULL)
              AND NOT EXISTS (SELECT h.id FROM DataHold h
                WHERE h.person = p.id AND h.endedAt IS NULL)""";
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
                        .getResultList());
    }

    Set<Long> ofAccounts(Collection<Long> accounts) {
        return Set.copyOf(
                em.createQuery(OF_ACCOUNTS, Long.class)
                        .setParameter("accounts", accounts)
                        .getResultList());
    }
}
