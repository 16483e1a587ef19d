package cl.soser.canal.response;

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
import cl.soser.canal.response.workflow.PastAnswers;
import cl.soser.canal.ticket.ChosenCodes;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.FormValues;
import cl.soser.canal.ticket.PlaceDetails;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.intake.TicketCreator;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Tickets that entered, and whose answers left, at instants a test names. */
@Stateless
@PermitAll
public class PastTickets {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");

    @PersistenceContext EntityManager em;
    @Inject TicketCreator ticketCreator;
    @Inject TicketRepository ticketRepository;
    @Inject PastAnswers answers;

    /**
     * Files by web for an institution; the text decides whether a rule holds the automatic answer.
     */
    public String file(String motive, String institution, String detail, Instant entered) {
        Person person =
                new Person(
                        new PersonDetails(
                                "Ana",
                                "Ficticia Prueba",
                                new Identity(DocumentType.RUT, "40.000.001-8"),
                                null,
                                null,
                                UserType.APODERADO,
                                new ContactDetails("+56 9 1000 0001", null, null, null, null, null),
                                null),
                        entered);
        em.persist(person);
        FileTicketCommand request =
                new FileTicketCommand(
                        UUID.randomUUID().toString(),
                        new ChosenCodes(
                                Context.SERVICIO_REGULAR,
                                motive,
                                "BASICA_MEDIA",
                                null,
                                Urgency.BAJA),
                        "Asunto de prueba",
                        detail,
                        new PlaceDetails(null, "Escuela de prueba", null, institution),
                        FormValues.NONE,
                        GivenAnswers.NONE);
        return ticketCreator.admit(request, Channel.WEB, person, null, null, entered).getNumber();
    }

    /** The area answers with steps, or at once with the last word, and that leaves then. */
    public void answer(String number, Stage stage, long by, Instant left) {
        Ticket ticket = ticketRepository.find(number).orElseThrow();
        if (ticket.getStatus() == TicketStatus.POR_VALIDAR) {
            ticketRepository.stepAt(
                    ticket,
                    StepKind.VALIDACION,
                    null,
                    by,
                    left,
                    (t, now) -> t.validateRouting(t.getArea(), now));
        }
        LocalDate promised = left.atZone(SANTIAGO).toLocalDate().plusDays(10);
        Answer answer =
                answers.write(
                        ticket,
                        new AnswerContent(
                                stage,
                                "Esta es una respuesta de prueba.",
                                promised,
                                Finding.ACOGIDO,
                                "Causa",
                                null,
                                List.of(
                                        new PromisedActionContent(
                                                "Acción", "Quien responde", promised, null))),
                        by,
                        left);
        answers.submit(answer, by, left);
        answers.leave(answer, by, left);
    }

    /** The person was not content. */
    public void reopen(String number, long by, Instant at) {
        ticketRepository.stepAt(
                ticketRepository.find(number).orElseThrow(),
                StepKind.REAPERTURA,
                "No quedó conforme.",
                by,
                at,
                Ticket::reopen);
    }

    public void annul(String number, long by, Instant at) {
        ticketRepository.stepAt(
                ticketRepository.find(number).orElseThrow(),
                StepKind.ANULACION,
                "DUPLICADO: de prueba",
                by,
                at,
                Ticket::annul);
    }
}
