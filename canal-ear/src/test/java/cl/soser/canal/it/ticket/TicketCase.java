package cl.soser.canal.it.ticket;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.UserType;
import cl.soser.canal.question.GivenAnswers;
import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerContent;
import cl.soser.canal.response.AnswerState;
import cl.soser.canal.response.Finding;
import cl.soser.canal.response.PromisedActionContent;
import cl.soser.canal.response.workflow.AnswerReleaseWorker;
import cl.soser.canal.response.workflow.AnswerService;
import cl.soser.canal.ticket.ChosenCodes;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.FormValues;
import cl.soser.canal.ticket.PlaceDetails;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketReader;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.handling.AnnulmentCause;
import cl.soser.canal.ticket.handling.RelatedKind;
import cl.soser.canal.ticket.handling.TermChangeService;
import cl.soser.canal.ticket.handling.TicketDetailsService;
import cl.soser.canal.ticket.handling.TicketService;
import cl.soser.canal.ticket.intake.TicketIntakeWorker;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Files tickets and brings them, by the use cases alone, to where a test wants them. */
abstract class TicketCase extends InContainer {

    /** The rules send an ordinary complaint there. */
    static final String ANSWERING = "OPERACIONES";

    @Inject TicketIntakeWorker ticketIntakeWorker;
    @Inject TermChangeService termChangeService;
    @Inject TicketService ticketService;
    @Inject AnswerService answers;
    @Inject TicketDetailsService ticketDetailsService;
    @Inject AnswerReleaseWorker answerReleaseWorker;
    @Inject Clock clock;

    Known administrator() {
        return with("ADMINISTRADOR");
    }

    /** Not the helper's own, whose address is also that of the area of this name. */
    Known manager() {
        return accounts.account("gerencia-it@it.example", Set.of("OPERACIONES"), Set.of(), null);
    }

    Known writer() {
        return area(ANSWERING);
    }

    String file(String motive, String subject, String detail) {
        return file(motive, subject, detail, "Ana", "40000001-8");
    }

    String file(String motive, String subject, String detail, String name, String rut) {
        return file(motive, subject, detail, name, rut, null);
    }

    /** Somebody to be told by telephone or letter has no mailbox. */
    String file(
            String motive,
            String subject,
            String detail,
            String name,
            String rut,
            AnswerChannel channel) {
        FileTicketCommand request =
                new FileTicketCommand(
                        UUID.randomUUID().toString(),
                        new ChosenCodes(
                                Context.SERVICIO_REGULAR,
                                motive,
                                "BASICA_MEDIA",
                                null,
                                Urgency.MEDIA),
                        subject,
                        detail,
                        PlaceDetails.called("Escuela de prueba"),
                        FormValues.NONE,
                        GivenAnswers.NONE);
        PersonDetails person =
                new PersonDetails(
                        name,
                        "Ficticia Prueba",
                        new Identity(DocumentType.RUT, rut),
                        null,
                        null,
                        UserType.APODERADO,
                        new ContactDetails(
                                channel == null ? null : "+56 9 5555 0199",
                                null,
                                null,
                                channel == null ? "ficticia@it.example" : null,
                                channel,
                                channel == AnswerChannel.CARTA ? "Los Aromos 12, Talca" : null),
                        null);
        return ticketIntakeWorker.fileAsVisitor(request, person);
    }

    String complaint() {
        return file(
                "RECLAMO", "Bandejas con poca comida", "Hoy las bandejas venían con poca comida.");
    }

    Ticket ticket(String number) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT t FROM Ticket t WHERE t.number = :number",
                                        Ticket.class)
                                .setParameter("number", number)
                                .getSingleResult());
    }

    TicketRef ref(String number) {
        return new TicketRef(number, ticket(number).getVersion());
    }

    /** What its page is told to ask for. */
    Set<RelatedKind> related(String number) throws Exception {
        return as(administrator(), () -> ticketDetailsService.show(number)).related();
    }

    TicketStatus status(String number) {
        return ticket(number).getStatus();
    }

    Answer underWay(String number) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT a FROM Answer a WHERE a.ticket.number = :number",
                                        Answer.class)
                                .setParameter("number", number)
                                .getResultStream()
                                .filter(
                                        one ->
                                                one.getState() != AnswerState.ENVIADA
                                                        && one.getState() != AnswerState.DESCARTADA)
                                .findAny()
                                .orElse(null));
    }

    Integer version(String number) {
        Answer answer = underWay(number);
        return answer == null ? null : answer.getVersion();
    }

    AnswerContent definitive(String body, Finding finding) {
        return new AnswerContent(
                Stage.RESPUESTA_DEFINITIVA,
                body,
                null,
                finding,
                "Se pesó mal la ración",
                finding == Finding.NO_ACOGIDO ? "No hubo falta" : null,
                List.of(
                        new PromisedActionContent(
                                "Pesar cada bandeja",
                                "Jefa de cocina",
                                today().plusDays(5),
                                null)));
    }

    AnswerContent steps() {
        return new AnswerContent(
                Stage.RESPUESTA,
                "Visitaremos la cocina y le diremos qué encontramos.",
                today().plusDays(5),
                null,
                null,
                null,
                List.of());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void draft(String number, AnswerContent text) throws Exception {
        as(writer(), () -> answers.save(number, version(number), text));
    }

    /** A reader of that ticket alone, as two people of Operations would name one. */
    void nameReader(String number, Known who) {
        Long id = ticket(number).getId();
        data.with(
                em -> {
                    em.persist(
                            new TicketReader(
                                    em.find(Ticket.class, id),
                                    em.find(Account.class, who.id()),
                                    TicketReader.Origin.NOMBRADO));
                    return null;
                });
    }

    /** A complaint in that state, with the text that such a state has. */
    String in(TicketStatus wanted) throws Exception {
        String number = complaint();
        if (wanted == TicketStatus.POR_VALIDAR) {
            return number;
        }
        if (wanted == TicketStatus.ANULADO) {
            as(
                    administrator(),
                    () -> ticketService.annul(ref(number), AnnulmentCause.PRUEBA, "prueba"));
            return number;
        }
        as(administrator(), () -> ticketService.validateRouting(ref(number), ANSWERING, null));
        draft(number, definitive("Revisamos lo ocurrido y lo corregimos.", Finding.ACOGIDO));
        switch (wanted) {
            case EN_AREA -> {
                // there already
            }
            case ESPERA_CIUDADANO ->
                    as(writer(), () -> ticketService.askCitizen(ref(number), "¿Qué curso?"));
            case EN_REVISION -> submit(number);
            case EN_VISACION -> {
                submit(number);
                as(administrator(), () -> answers.askApproval(ref(number), null));
            }
            case RESPONDIDO -> {
                draft(number, steps());
                submit(number);
                sendAndLeave(number);
                draft(number, definitive("Esto encontramos y así lo corregimos.", Finding.ACOGIDO));
            }
            case CERRADO -> {
                submit(number);
                sendAndLeave(number);
            }
            default -> throw new IllegalArgumentException(wanted.name());
        }
        return number;
    }

    void submit(String number) throws Exception {
        as(writer(), () -> answers.submit(ref(number)));
    }

    void sendAndLeave(String number) throws Exception {
        as(administrator(), () -> answers.send(ref(number), true));
        leave(number);
    }

    /** The undo window passes; the server's own timer may be first. */
    void leave(String number) {
        Long answer = underWay(number).getId();
        data.with(
                em ->
                        em.createQuery("UPDATE Answer a SET a.leavesAt = :now WHERE a.id = :id")
                                .setParameter("now", clock.instant().minusSeconds(1))
                                .setParameter("id", answer)
                                .executeUpdate());
        try {
            answerReleaseWorker.release(answer);
        } catch (RuntimeException timerWasFaster) {
            // then it has left
        }
    }
}
