package cl.soser.canal.collaboration;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.AccountState;
import cl.soser.canal.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who may read a ticket and its notes, by the rights of {@code Tickets}, whoever asks. */
@ApplicationScoped
class NoteReaders {

    @PersistenceContext EntityManager em;

    /** By name. Who only stands in for somebody is not among them: that ends with the day. */
    List<Mentionable> of(Ticket ticket) {
        Map<Long, Account> all = new LinkedHashMap<>();
        add(all, withRoles(Set.of(ADMINISTRADOR, OPERACIONES)));
        if (ticket.isRestricted()) {
            add(
                    all,
                    em.createQuery(
                                    """
                                    SELECT a FROM Account a, TicketReader r
                                    WHERE r.key.ticket = :ticket AND a.id = r.key.account
                                      AND a.state = :active""",
                                    Account.class)
                            .setParameter("ticket", ticket.getId())
                            .setParameter("active", AccountState.ACTIVA)
                            .getResultList());
        } else {
            add(all, withRoles(Set.of(OPERADOR)));
            Set<String> areas = new TreeSet<>(ticket.getCopies());
            areas.add(ticket.getArea());
            add(
                    all,
                    em.createQuery(
                                    """
                                    SELECT DISTINCT a FROM Account a JOIN a.areas area JOIN a.roles r
                                    WHERE area IN :areas AND r = :role AND a.state = :active""",
                                    Account.class)
                            .setParameter("areas", areas)
                            .setParameter("role", AREA)
                            .setParameter("active", AccountState.ACTIVA)
                            .getResultList());
        }
        List<Mentionable> people = new ArrayList<>();
        all.values()
                .forEach(
                        one ->
                                people.add(
                                        new Mentionable(
                                                one.getId(),
                                                Handles.of(one.getEmail()),
                                                one.getDisplayName() == null
                                                        ? Handles.of(one.getEmail())
                                                        : one.getDisplayName())));
        people.sort(Comparator.comparing(Mentionable::name));
        return people;
    }

    private List<Account> withRoles(Set<String> roles) {
        return em.createQuery(
                        """
                        SELECT DISTINCT a FROM Account a JOIN a.roles r
                        WHERE r IN :roles AND a.state = :active""",
                        Account.class)
                .setParameter("roles", roles)
                .setParameter("active", AccountState.ACTIVA)
                .getResultList();
    }

    private static void add(Map<Long, Account> all, List<Account> some) {
        some.forEach(one -> all.put(one.getId(), one));
    }

    /** Anybody of the staff is called so, whether or not they may read it. */
    boolean isKnown(String handle) {
        return em.createQuery(
                                """
                                SELECT COUNT(a) FROM Account a JOIN a.roles r
                                WHERE a.emailKey LIKE :start ESCAPE '!' AND r <> 'CIUDADANO'
                                  AND a.state = :active""",
                                Long.class)
                        .setParameter("start", handle.replaceAll("([!%_])", "!$1") + "@%")
                        .setParameter("active", AccountState.ACTIVA)
                        .getSingleResult()
                > 0;
    }
}
