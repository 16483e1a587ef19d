package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.incident.SimilarAnswer;
import cl.soser.canal.incident.SimilarAnswerQuery;
import cl.soser.canal.response.Finding;
import cl.soser.canal.shared.NotFoundException;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers to similar tickets, offered to the author of another. */
class SimilarAnswersIT extends TicketCase {

    @Inject SimilarAnswerQuery similarAnswerQuery;

    private String about(String subject, String detail) throws Exception {
        String number = file("RECLAMO", subject, detail, "Rosalía", "40000002-6");
        as(
                administrator(),
                () -> ticketService.validateRouting(ref(number), ANSWERING, "es de cocina"));
        return number;
    }

    private void answered(String number, String text) throws Exception {
        draft(number, definitive(text, Finding.ACOGIDO));
        submit(number);
        sendAndLeave(number);
    }

    private List<SimilarAnswer> offered(String number) throws Exception {
        return as(writer(), () -> similarAnswerQuery.of(number));
    }

    @Test
    void theMostSimilarIsOfferedWithoutTellingOfWhom() throws Exception {
        String near = about("Cucharas torcidas", "Las cucharas no calzan en las bandejas verdes.");
        answered(near, "Estimada Rosalía: cambiamos las cucharas y las revisamos.");
        String less = about("Cucharas torcidas", "Las cucharas venían opacas.");
        answered(less, "Revisamos el lavado de las cucharas y lo corregimos.");
        String unlike = about("Servilletas chicas", "Las servilletas son muy chicas.");
        answered(unlike, "Cambiamos al proveedor de las servilletas que nos contó.");

        String number = about("Cucharas torcidas", "Cucharas torcidas y bandejas verdes.");
        List<SimilarAnswer> found = offered(number);
        assertEquals(List.of(near, less), found.stream().map(SimilarAnswer::number).toList());
        assertTrue(found.get(0).text().contains("cambiamos las cucharas"), found.get(0).text());
        assertTrue(found.get(0).text().contains("[Complete: nombre]"), found.get(0).text());
        assertFalse(found.get(0).text().contains("Rosalía"), found.get(0).text());
        assertTrue(found.get(0).words().contains("cucharas"), found.get(0).words());
    }

    @Test
    void whatMayNotBeReadOrStillNamesThePersonIsNotOffered() throws Exception {
        String named = about("Manteles cortos", "Los manteles no cubren el mesón celeste.");
        answered(named, "Revisamos los manteles de su solicitud " + named + " y los cambiamos.");
        String restricted = about("Manteles cortos", "Otros manteles en el mesón celeste.");
        answered(restricted, "Cambiamos los manteles y avisamos a la bodega.");
        Long id = ticket(restricted).getId();
        data.with(
                em ->
                        em.createQuery("UPDATE Ticket t SET t.restricted = TRUE WHERE t.id = :id")
                                .setParameter("id", id)
                                .executeUpdate());
        String number = about("Manteles cortos", "Manteles cortos en el mesón celeste.");
        assertEquals(List.of(), offered(number));
        assertThrows(
                NotFoundException.class,
                () -> as(area("NUTRICION"), () -> similarAnswerQuery.of(number)));
    }
}
