package cl.soser.canal.callcentre;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.account.caller.PersonHandles;
import cl.soser.canal.directory.Comuna;
import cl.soser.canal.directory.School;
import cl.soser.canal.person.EmailNormalizer;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Turns data that staff typed about a person into a record, on any channel. A new person is never
 * joined to a known one. A person on record stays unchanged unless the exact changes were
 * confirmed. Data of the typist's own account are never used. Within the transaction of the use
 * case that files.
 */
@Dependent
public class PersonRecorder {

    @PersistenceContext EntityManager em;
    @Inject CallerRepository callerRepository;
    @Inject PersonHandles personHandles;
    @Inject Caller caller;
    @Inject Event<CallerCorrected> corrected;

    /**
     * The person to file for.
     *
     * @param changes what was changed in a person on record, or would be
     * @param waiting the changes want a yes first; nothing was written
     */
    public record Written(Person person, List<CallerChange> changes, boolean waiting) {}

    /** Rejects the typist's own data, and a person who cannot be answered. */
    public void check(CallerCommand given) {
        if (given.person() != null
                && caller.personId().equals(Optional.of(chosen(given.person())))) {
            throw new NotAllowedException("desk.own.person");
        }
        String typed = EmailNormalizer.of(given.details().contact().email());
        if (typed != null && typed.equals(EmailNormalizer.of(caller.email().orElse(null)))) {
            throw new NotAllowedException("desk.own.email");
        }
        CallerCommand.unreachable(given.details())
                .ifPresent(
                        why -> {
                            throw new NotAllowedException(why);
                        });
    }

    /** What is known of a person the caller may know of. */
    public PersonDetails onRecord(String handle) {
        return callerRepository.get(chosen(handle)).details();
    }

    /**
     * Makes a new person, or finds the one on record and what would change.
     *
     * @param place school it is about; null when it has none
     */
    public Written write(CallerCommand given, Long place, Instant now) {
        if (given.person() == null) {
            Person person = new Person(details(given, null, place), now);
            person.readsIn(given.language());
            em.persist(person);
            return new Written(person, List.of(), false);
        }
        Person person = callerRepository.get(chosen(given.person()));
        Person wanted = new Person(details(given, person, place), now);
        List<CallerChange> changes = CallerChange.between(person, wanted);
        if (changes.isEmpty()) {
            return new Written(person, changes, false);
        }
        if (person.getAccountId().isPresent()
                && changes.stream().anyMatch(CallerChange::isOfTheOwner)) {
            throw new NotAllowedException("desk.person.account");
        }
        if (!Objects.equals(given.version(), person.getVersion())) {
            throw new StaleCallerException();
        }
        if (!CallerChange.code(changes).equals(given.confirmed())) {
            return new Written(person, changes, true);
        }
        correct(person, wanted.details());
        return new Written(person, changes, false);
    }

    /** Fires an event with the changes, for the request of that number. */
    public void fireCorrected(Written written, String number, Instant at) {
        if (!written.changes().isEmpty()) {
            List<String> fields = written.changes().stream().map(CallerChange::field).toList();
            corrected.fire(new CallerCorrected(written.person().getId(), fields, number, at));
        }
    }

    /** A form that was kept longer than a handle is good for is like one that is out of date. */
    private long chosen(String handle) {
        try {
            return personHandles.require(handle);
        } catch (NotFoundException e) {
            throw new StaleCallerException();
        }
    }

    private void correct(Person person, PersonDetails details) {
        person.describe(details);
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new StaleCallerException();
        }
    }

    /** The institution is not asked for: that of the record, else that of the place. */
    private PersonDetails details(CallerCommand given, Person onRecord, Long place) {
        PersonDetails details = given.details();
        if (details.contact().comunaCode() != null
                && em.find(Comuna.class, details.contact().comunaCode()) == null) {
            throw new NotAllowedException("filing.comuna.unknown");
        }
        String institution =
                onRecord == null ? ofThePlace(place) : onRecord.getInstitutionCode().orElse(null);
        return new PersonDetails(
                details.firstNames(),
                details.lastNames(),
                details.identity().document() == null ? Identity.NONE : details.identity(),
                details.birthDate(),
                details.sex(),
                details.userType(),
                details.contact(),
                institution);
    }

    private String ofThePlace(Long place) {
        School school = place == null ? null : em.find(School.class, place);
        return school == null ? null : school.getInstitution().getCode();
    }
}
