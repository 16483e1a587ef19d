package cl.soser.canal.field;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.directory.School;
import cl.soser.canal.directory.SchoolRow;
import cl.soser.canal.person.Phone;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Gives schools to the people in the field and takes them back. */
@Stateless
@RolesAllowed(Role.ADMINISTRADOR)
public class FieldSchoolService {

    @PersistenceContext EntityManager em;
    @Inject Caller caller;
    @Inject Event<FieldSchoolChanged> changes;
    @Inject Clock clock;

    @TransactionAttribute(SUPPORTS)
    public List<SchoolRow> of(long account) {
        return em.createNamedQuery(FieldSchool.SCHOOLS_OF, SchoolRow.class)
                .setParameter("account", account)
                .setParameter("still", FieldSchool.STILL)
                .getResultList();
    }

    /** Giving it twice changes nothing; a closed one may be given, and owes nothing. */
    public void assign(long account, long schoolId) {
        School school = em.find(School.class, schoolId);
        if (school == null) {
            throw new NotFoundException();
        }
        worker(account);
        if (standing(account, schoolId).isEmpty()) {
            Instant now = clock.instant();
            em.persist(new FieldSchool(account, school, caller.requireId(), now));
            fire("TERRENO_ENTREGADO", account, school);
        }
    }

    public void take(long account, long schoolId) {
        FieldSchool standing = standing(account, schoolId).orElseThrow(NotFoundException::new);
        standing.take(caller.requireId(), clock.instant());
        fire("TERRENO_QUITADO", account, standing.getSchool());
    }

    /** As it was entered, or null. */
    @TransactionAttribute(SUPPORTS)
    public String telephone(long account) {
        FieldContact contact = em.find(FieldContact.class, account);
        return contact == null ? null : Phone.parse(contact.getTelephone()).format();
    }

    /** On which number the people of the board reach them; blank for none. */
    public void reachOn(long account, String telephone) {
        worker(account);
        FieldContact contact = em.find(FieldContact.class, account);
        if (telephone == null || telephone.isBlank()) {
            if (contact != null) {
                em.remove(contact);
            }
        } else {
            String number =
                    Phone.read(telephone)
                            .orElseThrow(() -> new NotAllowedException("field.telephone.wrong"))
                            .international();
            if (contact == null) {
                em.persist(new FieldContact(account, number));
            } else {
                contact.becomes(number);
            }
        }
        changes.fire(new FieldSchoolChanged("TERRENO_TELEFONO", account, null, clock.instant()));
    }

    private void worker(long id) {
        Account account = em.find(Account.class, id);
        if (account == null) {
            throw new NotFoundException();
        }
        if (!account.getRoles().contains(Role.TERRENO)) {
            throw new NotAllowedException("field.notInField");
        }
    }

    private Optional<FieldSchool> standing(long account, long school) {
        return em.createNamedQuery(FieldSchool.STANDING, FieldSchool.class)
                .setParameter("account", account)
                .setParameter("school", school)
                .setParameter("still", FieldSchool.STILL)
                .getResultStream()
                .findAny();
    }

    private void fire(String change, long account, School school) {
        String what = school.getScheme() + " " + school.getFullCode();
        changes.fire(new FieldSchoolChanged(change, account, what, clock.instant()));
    }
}
