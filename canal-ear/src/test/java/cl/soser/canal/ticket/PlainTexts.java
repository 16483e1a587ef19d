package cl.soser.canal.ticket;

import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.question.GivenAnswers;
import cl.soser.canal.routing.FoldedText;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The text every ticket has, where a test is about something else. */
final class PlainTexts {

    private static final String DETAIL = "Texto corriente de una prueba.";

    private PlainTexts() {}

    static void keep(EntityManager em, Ticket ticket) {
        FileTicketCommand request =
                new FileTicketCommand(
                        ticket.getNumber(),
                        new ChosenCodes(
                                Context.SERVICIO_REGULAR,
                                "RECLAMO",
                                "BASICA_MEDIA",
                                null,
                                Urgency.BAJA),
                        ticket.getSubject(),
                        DETAIL,
                        PlaceDetails.called("Escuela de prueba"),
                        FormValues.NONE,
                        GivenAnswers.NONE);
        em.persist(new TicketText(ticket, request, FoldedText.of(DETAIL), List.of("x")));
    }
}
