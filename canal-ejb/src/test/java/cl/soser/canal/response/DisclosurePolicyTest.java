package cl.soser.canal.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.shared.IncompleteException.Missing;
import cl.soser.canal.ticket.SampleTicket;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.Ticket;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text that several people get may not tell one of another: here Ana Ficticia Prueba. */
class DisclosurePolicyTest {

    private static final List<Ticket> TICKETS = List.of(SampleTicket.complaint());

    private static AnswerContent text(String body) {
        return new AnswerContent(
                Stage.RESPUESTA_DEFINITIVA, body, null, Finding.ACOGIDO, null, null, List.of());
    }

    private static List<String> lacks(String body) {
        return DisclosurePolicy.lacks(text(body), TICKETS).stream().map(Missing::key).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Estimada Ana: revisamos la leche.",
                "Gracias, señora Ficticia, por avisar.",
                "Según Ana Ficticia, la leche venía vencida.",
                "según ANA FICTICIA PRUEBA la leche venía vencida",
                "Don Ana Ficticia"
            })
    void itNamesNobody(String body) {
        assertEquals(List.of("answer.others.name"), lacks(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Su solicitud CP-2026-000001 fue acogida.",
                "Vea cp-2026-1",
                "La solicitud CP2026000123 dice lo mismo."
            })
    void itTellsNoNumber(String body) {
        assertEquals(List.of("answer.others.number"), lacks(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana.ficticia@canal.example", "Escriba a ANA.FICTICIA@CANAL.EXAMPLE."})
    void itTellsNoAddress(String body) {
        assertTrue(lacks(body).contains("answer.others.contact"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Retiramos las 120 cajas del lote 23-045 el 24-11-2026 y las cambiamos.",
                "Señora apoderada: la leche venía vencida; llame al 800-719-800.",
                "La señora Rosa, manipuladora, revisa la fecha. Ana es un nombre.",
                "Es una situación ficticia, para una prueba."
            })
    void whatTellsOfNobodyMayGo(String body) {
        assertEquals(List.of(), lacks(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Es una prueba de leche", "La Sra. de apellido PRUEBA"})
    void aSurnameAloneIsAskedAboutAndNotRefused(String body) {
        assertEquals(List.of(), lacks(body));
        assertEquals(Set.of("Prueba"), DisclosurePolicy.surnames(text(body), TICKETS));
    }

    @Property
    void whereverTheNumberStandsItIsFound(
            @ForAll @IntRange(min = 0, max = 400) int before,
            @ForAll @IntRange(min = 0, max = 400) int after) {
        String body = "leche ".repeat(before) + "CP-2026-000001" + " pan".repeat(after);
        assertTrue(lacks(body).contains("answer.others.number"));
    }
}
