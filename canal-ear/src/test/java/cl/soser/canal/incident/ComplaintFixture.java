package cl.soser.canal.incident;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.UserType;
import cl.soser.canal.question.GivenAnswers;
import cl.soser.canal.ticket.ChosenCodes;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.FormField;
import cl.soser.canal.ticket.FormValues;
import cl.soser.canal.ticket.PlaceDetails;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.intake.TicketCreator;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;

/** Files complaints of several people, on any channel and at any instant. */
@Stateless
@PermitAll
public class ComplaintFixture {

    @PersistenceContext EntityManager em;
    @Inject TicketCreator ticketCreator;

    /**
     * Files one complaint.
     *
     * @param mailbox null for a person who gets the answer by telephone
     */
    public String file(
            Channel channel,
            Long school,
            String lot,
            String subject,
            String firstName,
            String rut,
            String mailbox,
            Instant at) {
        Person person =
                new Person(
                        new PersonDetails(
                                firstName,
                                "Ficticia " + firstName + "ez",
                                new Identity(DocumentType.RUT, rut),
                                null,
                                null,
                                UserType.APODERADO,
                                new ContactDetails(
                                        "+56 9 5555 0199",
                                        null,
                                        null,
                                        mailbox,
                                        mailbox == null
                                                ? AnswerChannel.LLAMADA
                                                : AnswerChannel.CORREO,
                                        null),
                                null),
                        at);
        em.persist(person);
        FileTicketCommand request =
                new FileTicketCommand(
                        UUID.randomUUID().toString(),
                        new ChosenCodes(
                                Context.SERVICIO_REGULAR,
                                "RECLAMO",
                                "BASICA_MEDIA",
                                null,
                                Urgency.MEDIA),
                        subject,
                        "Así fue.",
                        new PlaceDetails(
                                school, school == null ? "Escuela de prueba" : null, null, null),
                        FormValues.NONE.with(FormField.LOT, lot),
                        GivenAnswers.NONE);
        Ticket ticket = ticketCreator.admit(request, channel, person, null, null, at);
        return ticket.getNumber();
    }

    /** How many tickets are kept as members of incidents under this number. */
    public int incidentsOf(String number) {
        return em.createQuery(
                        """
                        SELECT COUNT(m) FROM IncidentTicket m, Ticket t
                        WHERE m.ticketId = t.id AND t.number = :number""",
                        Long.class)
                .setParameter("number", number)
                .getSingleResult()
                .intValue();
    }
}
