package cl.soser.canal.purpose;

import cl.soser.canal.shared.SecretTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who opposed what. Checks no rights; callers must check them. */
@ApplicationScoped
public class PurposeObjectionRepository {

    /** Nobody's contact, so that the list of a query is never empty. */
    private static final String NOBODY = "-";

    @PersistenceContext EntityManager em;
    @Inject Event<PurposeObjected> objected;
    @Inject Clock clock;

    /** As which contact a mailbox is known, without keeping it. */
    public static String mailbox(String emailKey) {
        return SecretTokens.hash("correo:" + emailKey);
    }

    public static String telephone(String international) {
        return SecretTokens.hash("telefono:" + international);
    }

    /**
     * Their data serve that purpose no more, nor those of later requests from the same contacts.
     *
     * @param contacts as {@link #mailbox} and {@link #telephone} write them
     */
    public void object(Set<Long> persons, Collection<String> contacts, Purpose purpose) {
        for (Long person : persons) {
            if (!stands(person, List.of(), purpose)) {
                em.persist(new PurposeObjection(purpose, person, null, clock.instant()));
            }
        }
        for (String contact : contacts) {
            if (!stands(null, List.of(contact), purpose)) {
                em.persist(new PurposeObjection(purpose, null, contact, clock.instant()));
            }
        }
        em.flush();
        objected.fire(new PurposeObjected(persons, purpose, clock.instant()));
    }

    /** Whether the data of that person must not serve that purpose. */
    public boolean stands(Long person, Collection<String> contacts, Purpose purpose) {
        List<String> any = new ArrayList<>(contacts);
        any.add(NOBODY);
        return em.createNamedQuery(PurposeObjection.STANDING, Long.class)
                        .setParameter("purpose", purpose)
                        .setParameter("person", Optional.ofNullable(person).orElse(-1L))
                        .setParameter("contacts", any)
                        .getSingleResult()
                > 0;
    }
}
