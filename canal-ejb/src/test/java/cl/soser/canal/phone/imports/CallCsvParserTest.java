package cl.soser.canal.phone.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cl.soser.canal.phone.CallOutcome;
import cl.soser.canal.phone.CallParts;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallCsvParserTest {

    private static final String HEAD = "id;inicio;resultado;espera;conversacion;agente;telefono";

    private static CallParts only(String head, String line) {
        CallFile file = Sample.csv(head, line);
        assertEquals(List.of(), file.rejected());
        return file.calls().get("L-1");
    }

    private static String reason(String line) {
        return Sample.csv(HEAD, line).rejected().get(0).words();
    }

    @Test
    void aLineIsAWholeCall() {
        CallParts call = only(HEAD, "L-1;24-11-2026 09:15:00;ATENDIDA;14,9;180,5;op1;9 1234 5678");
        assertEquals(CallOutcome.ATENDIDA, call.outcome());
        assertEquals(14_900, call.waited());
        assertEquals(180_500, call.talked());
        assertEquals("op1", call.agent());
        assertEquals("+56912345678", call.caller());
        assertEquals(Instant.parse("2026-11-24T12:15:00Z"), call.startedAt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,inicio,resultado,espera | L-1,2026-11-24 09:15:00,abandonada,\"9,25\"",
                "\uFEFFID;Inicio;RESULTADO;Espera | L-1;2026-11-24T09:15:00;Colgó;9,25",
                "espera;resultado;inicio;id | 9.25; Abandonada ;2026-11-24T12:15:00Z;L-1",
                "id;inicio;resultado;espera;cola | L-1;24-11-2026 09:15:00.000;abandonada;9.25;linea800"
            })
    void theShapesExchangesWriteAreUnderstood(String head, String line) {
        CallParts call = only(head, line);
        assertEquals(CallOutcome.COLGO, call.outcome());
        assertEquals(9_250, call.waited());
        assertEquals(Instant.parse("2026-11-24T12:15:00Z"), call.startedAt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"14,9 | 14900", "14.9996 | 14999", "15 | 15000", "15,0 | 15000", "0 | 0"})
    void fourteenPointNineIsUnderFifteenAndFifteenIsNot(String wait, long millis) {
        assertEquals(
                millis,
                only(HEAD, "L-1;24-11-2026 09:15:00;ATENDIDA;" + wait + ";10;op1;").waited());
    }

    @Test
    void eachReasonIsSaidInSpanish() {
        assertEquals(
                "La espera o la conversación es negativa: -2.",
                reason("L-1;24-11-2026 09:15:00;ATENDIDA;-2;10;op1;"));
        assertEquals(
                "El resultado no se conoce: «QUIZAS».",
                reason("L-1;24-11-2026 09:15:00;QUIZAS;2;10;op1;"));
        assertEquals(
                "La fecha no existe o no se entiende: «31-02-2026 09:15:00».",
                reason("L-1;31-02-2026 09:15:00;ATENDIDA;2;10;op1;"));
        assertEquals(
                "La fecha está en el futuro: 24-11-2027 09:15:00.",
                reason("L-1;24-11-2027 09:15:00;ATENDIDA;2;10;op1;"));
        assertEquals(
                "La espera o la conversación no es un número de segundos: «dos».",
                reason("L-1;24-11-2026 09:15:00;ATENDIDA;dos;10;op1;"));
        assertEquals(
                "Falta el agente que atendió, o no es válido: «».",
                reason("L-1;24-11-2026 09:15:00;ATENDIDA;2;10;;"));
        assertEquals(
                "Falta el identificador de la llamada, o no es válido: «».",
                reason(";24-11-2026 09:15:00;ATENDIDA;2;10;op1;"));
        assertEquals(
                "La línea está incompleta, como si se hubiera cortado.",
                reason("L-1;24-11-2026 09:15:00"));
        assertEquals(
                "La línea no se puede leer: tiene comillas o caracteres que no corresponden.",
                reason("L-1;\"24-11-2026 09:15:00"));
    }

    /** On the night of 5 to 6 September 2026 Chile's clocks go from 24:00 to 01:00. */
    @Test
    void anHourTheClockLeavesOutDidNotHappen() {
        assertEquals(
                "La fecha no existe o no se entiende: «06-09-2026 00:30:00».",
                reason("L-1;06-09-2026 00:30:00;ATENDIDA;2;10;op1;"));
    }

    @Test
    void linesOfAnotherQueueAreLeftOutAndReceivedAllTheSame() {
        CallFile file =
                Sample.csv(
                        "id;inicio;resultado;espera;cola",
                        "L-1;24-11-2026 09:15:00;abandonada;2;linea800",
                        "L-2;24-11-2026 09:15:00;abandonada;2;soporte",
                        "L-2;24-11-2026 09:15:00;abandonada;2;soporte");
        assertEquals(1, file.calls().size());
        assertEquals(2, file.received());
        assertEquals("Es de otra cola o central: «soporte».", file.rejected().get(0).words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"id;inicio;espera", "hola", "{\"id\":1}", "%PDF-1.7"})
    void aFileWithoutTheColumnsIsNoneOfCalls(String head) {
        assertEquals(
                "phone.file.columns",
                assertThrows(UnreadableCallsException.class, () -> Sample.csv(head, "1;2;3"))
                        .getMessage());
    }

    @Test
    void aCellTooManyShiftsNothingIntoAnotherColumn() {
        CallFile file =
                Sample.csv(
                        "id,inicio,resultado,espera,agente",
                        "d-1,05-01-2026 10:00:00,ATENDIDA,3.5,op1",
                        "d-2,05-01-2026 10:00:00,ATENDIDA,3,5,op1",
                        "d-3,05-01-2026 10:00:00,ABANDONADA,3");
        assertEquals(java.util.Set.of("d-1", "d-3"), file.calls().keySet());
        assertEquals(3, file.rejected().get(0).line());
        assertEquals(
                "La línea tiene más celdas que columnas el encabezado (6 > 5). Si un número lleva"
                        + " coma decimal, separe las celdas con punto y coma o escríbalo entre"
                        + " comillas.",
                file.rejected().get(0).words());
        assertEquals(3, file.received());
    }

    @Test
    void aColumnNamedTwiceLeavesNobodyToGuess() {
        UnreadableCallsException no =
                assertThrows(
                        UnreadableCallsException.class,
                        () -> Sample.csv("id;inicio;resultado;espera;Espera", "1;2;3;4;5"));
        assertEquals("phone.file.repeatedColumn", no.getMessage());
        assertEquals("espera", no.arguments()[0]);
    }

    @Test
    void whatAFileIsShowsInItsFirstLine() {
        assertEquals(CallFileKind.QUEUE_LOG, CallFileKind.of("1795560174|NONE|".getBytes()));
        assertEquals(CallFileKind.CSV, CallFileKind.of(HEAD.getBytes()));
    }
}
