package cl.soser.canal.account.signin;

import cl.soser.canal.account.Account;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.Phone;
import cl.soser.canal.person.ValidBirthDate;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** The transactions of {@link OwnAccountService}, which determines the owner. */
@Stateless
public class OwnAccountWorker {

    /** The owner of an account, found by the container and not by any parameter. */
    record Own(long accountId) {}

    @PersistenceContext EntityManager em;
    @Inject Event<ContactChanged> changes;
    @Inject Clock clock;

    public OwnAccountDetails of(Own own) {
        Account account = account(own);
        return new OwnAccountDetails(
                account.getEmail(),
                account.getDisplayName(),
                person(account).map(Person::details).orElse(null));
    }

    public boolean movesTelephone(Own own, PersonDetails details) {
        Person person = person(account(own)).orElseThrow(NotFoundException::new);
        return !Objects.equals(person.getMobile(), Phone.read(details.contact().mobile()))
                || !Objects.equals(person.getLandline(), Phone.read(details.contact().landline()));
    }

    public void describe(Own own, PersonDetails details) {
        Account account = account(own);
        Person person = person(account).orElseThrow(NotFoundException::new);
        if (isChild(details.birthDate())) {
            throw new NotAllowedException("account.birthDate.young");
        }
        if (movesTelephone(own, details)) {
            changes.fire(
                    new ContactChanged(
                            account.getEmail(), account.getDisplayName(), clock.instant()));
        }
        person.describe(details.withEmail(account.getEmail()));
        account.call(person.getFullName());
    }

    /** No child has an account of its own. */
    private boolean isChild(LocalDate born) {
        return born != null && born.isAfter(LocalDate.now(clock).minusYears(ValidBirthDate.YEARS));
    }

    private Account account(Own own) {
        return Optional.ofNullable(em.find(Account.class, own.accountId()))
                .orElseThrow(NotFoundException::new);
    }

    private Optional<Person> person(Account account) {
        return account.getPersonId().map(id -> em.find(Person.class, id));
    }
}
