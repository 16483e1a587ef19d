package cl.soser.canal.phone;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.UserType;
import cl.soser.canal.question.GivenAnswers;
import cl.soser.canal.ticket.ChosenCodes;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.FormValues;
import cl.soser.canal.ticket.PlaceDetails;
import cl.soser.canal.ticket.intake.TicketCreator;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;

/** Tickets an operator typed at some instant. */
@Stateless
@PermitAll
public class PhoneTickets {

    @PersistenceContext EntityManager em;
    @Inject TicketCreator ticketCreator;

    public String file(String mobile, long operator, Instant at) {
        Person person =
                new Person(
                        new PersonDetails(
                                "Ana",
                                "Ficticia Prueba",
                                new Identity(DocumentType.RUT, "40.000.001-8"),
                                null,
                                null,
                                UserType.APODERADO,
                                new ContactDetails(mobile, null, null, null, null, null),
                                null),
                        at);
        em.persist(person);
        FileTicketCommand request =
                new FileTicketCommand(
                        UUID.randomUUID().toString(),
                        new ChosenCodes(
                                Context.SERVICIO_REGULAR,
                                "CONSULTA",
                                "BASICA_MEDIA",
                                null,
                                Urgency.BAJA),
                        "Horario del almuerzo",
                        "Preguntó a qué hora es el almuerzo.",
                        PlaceDetails.called("Escuela de prueba"),
                        FormValues.NONE,
                        GivenAnswers.NONE);
        return ticketCreator
                .admit(request, Channel.LINEA_800, person, null, operator, at)
                .getNumber();
    }
}
