package cl.soser.canal.desk;

import cl.soser.canal.account.AnswerChannel;
import cl.soser.canal.account.Person;
import cl.soser.canal.account.PersonDetails;
import cl.soser.canal.account.Phone;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.directory.Comuna;
import cl.soser.canal.directory.School;
import cl.soser.canal.shared.RefusedException;
import cl.soser.canal.ticket.Admission;
import cl.soser.canal.ticket.Intake;
import cl.soser.canal.ticket.NewTicket;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.Tickets;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The one transaction behind {@link PhoneDesk#file}, which tries it again when two sendings of one
 * form met. Its input is a type of this package, so nobody else can call it.
 */
@Stateless
@PermitAll
public class PhoneLedger {

    /** What was sent, and the account of who typed it. */
    record Submission(NewTicket request, CallerGiven given, long operator) {}

    @PersistenceContext EntityManager em;
    @Inject Intake intake;
    @Inject Admission admission;
    @Inject Tickets tickets;
    @Inject Callers callers;
    @Inject Event<CallerCorrected> corrected;
    @Inject Clock clock;

    public PhoneFiled file(Submission sent) {
        Optional<String> known = intake.numberOf(sent.request().submissionKey());
        if (known.isPresent()) {
            return PhoneFiled.as(receipt(tickets.find(known.get()).orElseThrow()));
        }
        Instant now = clock.instant();
        CallerGiven given = sent.given();
        if (given.person() == null) {
            Person person = new Person(details(sent, null), now);
            em.persist(person);
            return PhoneFiled.as(receipt(admit(sent, person, now)));
        }
        Person person = callers.get(given.person());
        Person wanted = new Person(details(sent, person), now);
        List<CallerChange> changes = CallerChange.between(person, wanted);
        if (changes.isEmpty()) {
            return PhoneFiled.as(receipt(admit(sent, person, now)));
        }
        if (person.getAccountId().isPresent()
                && changes.stream().anyMatch(CallerChange::isOfTheOwner)) {
            throw new RefusedException("desk.person.account");
        }
        if (!Objects.equals(given.version(), person.getVersion())) {
            throw new StaleCallerException();
        }
        if (!CallerChange.code(changes).equals(given.confirmed())) {
            return PhoneFiled.waiting(changes);
        }
        correct(person, wanted.details());
        Ticket ticket = admit(sent, person, now);
        List<String> fields = changes.stream().map(CallerChange::field).toList();
        corrected.fire(new CallerCorrected(person.getId(), fields, ticket.getNumber(), now));
        return PhoneFiled.as(receipt(ticket));
    }

    private void correct(Person person, PersonDetails details) {
        person.describe(details);
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new StaleCallerException();
        }
    }

    private Ticket admit(Submission sent, Person person, Instant now) {
        return admission.admit(
                sent.request(), Channel.LINEA_800, person, null, sent.operator(), now);
    }

    /** A call does not ask for the institution: the record's own, else that of the place. */
    private PersonDetails details(Submission sent, Person onRecord) {
        PersonDetails said = sent.given().details();
        if (said.comunaCode() != null && em.find(Comuna.class, said.comunaCode()) == null) {
            throw new RefusedException("filing.comuna.unknown");
        }
        String institution =
                onRecord == null
                        ? ofThePlace(sent.request())
                        : onRecord.getInstitutionCode().orElse(null);
        return new PersonDetails(
                said.firstNames(),
                said.lastNames(),
                said.document() == null ? null : said.documentType(),
                said.document(),
                said.birthDate(),
                said.sex(),
                said.userType(),
                said.mobile(),
                said.landline(),
                said.comunaCode(),
                institution,
                said.email(),
                said.answerChannel(),
                said.postalAddress());
    }

    private String ofThePlace(NewTicket request) {
        School school = request.school() == null ? null : em.find(School.class, request.school());
        return school == null ? null : school.getInstitution().getCode();
    }

    private PhoneReceipt receipt(Ticket ticket) {
        Person person = ticket.getPerson();
        AnswerChannel channel = person.getAnswerChannel();
        return new PhoneReceipt(
                ticket.getNumber(),
                ticket.getMotive().getCode(),
                ticket.getArea(),
                ticket.getMotive().isAnsweredAutomatically() && !ticket.isHeld(),
                ticket.isAlert(),
                ticket.getDueAt(),
                ticket.getSchool() == null ? clock.getZone() : ticket.getSchool().getZone(),
                tickets.isReadable(ticket),
                channel,
                contact(person, channel));
    }

    private static String contact(Person person, AnswerChannel channel) {
        return switch (channel) {
            case CORREO -> person.getEmail().orElse(null);
            case LLAMADA, SMS ->
                    person.getMobile().or(person::getLandline).map(Phone::format).orElse(null);
            case CARTA -> person.getPostalAddress().orElse(null);
        };
    }
}
