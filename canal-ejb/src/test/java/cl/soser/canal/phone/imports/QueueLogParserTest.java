package cl.soser.canal.phone.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cl.soser.canal.phone.CallOutcome;
import cl.soser.canal.phone.CallParts;
import cl.soser.canal.phone.Recount;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueLogParserTest {

    private static final String AT = "1795560000";

    private static CallParts only(String... lines) {
        CallFile file = Sample.log(List.of(lines));
        assertEquals(List.of(), file.rejected());
        assertEquals(1, file.calls().size());
        return file.calls().values().iterator().next();
    }

    private static String reason(String line) {
        return Sample.log(List.of(line)).rejected().get(0).words();
    }

    @Test
    void anAnsweredCallWaitsFromItsEntryToItsConnection() {
        CallParts call =
                only(
                        "1795560000|1.1|linea800|NONE|ENTERQUEUE||+56912345678|1",
                        "1795560012|1.1|linea800|Local/op1@agents/n|CONNECT|12|2.2|3",
                        "1795560100|1.1|linea800|Local/op1@agents/n|COMPLETECALLER|12|88|1");
        assertEquals(CallOutcome.ATENDIDA, call.outcome());
        assertEquals(12_000, call.waited());
        assertEquals(88_000, call.talked());
        assertEquals("op1", call.agent());
        assertEquals("+56912345678", call.caller());
    }

    @ParameterizedTest
    @CsvSource({
        "ABANDON|1|1|9, COLGO",
        "EXITWITHTIMEOUT|1|1|9, TIEMPO_AGOTADO",
        "EXITWITHKEY|1|1|1|9, TECLA",
        "EXITWITHKEY|1|1, TECLA",
        "EXITEMPTY|1|1|9, COLA_VACIA"
    })
    void whatNobodyAnsweredIsAbandonedByItsCause(String event, CallOutcome cause) {
        CallParts call =
                only(
                        "1795560000|1.1|linea800|NONE|ENTERQUEUE||+56912345678|1",
                        "1795560009|1.1|linea800|NONE|" + event);
        assertEquals(cause, call.outcome());
        assertEquals(9_000, call.waited());
        assertNull(call.agent());
    }

    @Test
    void aCallTheLogNeverEndsHasNoCauseAndNoWait() {
        CallParts call = only(AT + "|1.1|linea800|NONE|ENTERQUEUE||+56912345678|1");
        assertEquals(CallOutcome.SIN_CIERRE, call.outcome());
        assertNull(call.waited());
    }

    /** Timed out of the queue, put back by the dialplan under the same id, then answered. */
    @Test
    void whatIsAnsweredAfterComingBackIsAnsweredAndWaitedFromTheFirstEntry() {
        CallParts call =
                only(
                        "1795560000|1.1|linea800|NONE|ENTERQUEUE||+56912345678|1",
                        "1795560030|1.1|linea800|NONE|EXITWITHTIMEOUT|1|1|30",
                        "1795560031|1.1|linea800|NONE|ENTERQUEUE||+56912345678|1",
                        "1795560036|1.1|linea800|PJSIP/op2-0000001a|CONNECT|5|2.2|3");
        assertEquals(CallOutcome.ATENDIDA, call.outcome());
        assertEquals(36_000, call.waited());
        assertEquals("op2", call.agent());
    }

    @ParameterizedTest
    @CsvSource({
        "BLINDTRANSFER|200|internos|4|61|1",
        "TRANSFER|200|internos|4|61|1",
        "ATTENDEDTRANSFER|BRIDGE|0a1b-2c3d|4|61|1",
        "ATTENDEDTRANSFER|LINK|0a1b|9e9e|4|61|1"
    })
    void aCallHandedOnTalkedUntilThen(String event) {
        CallParts call =
                only(
                        "1795560000|1.1|linea800|NONE|ENTERQUEUE||+56912345678|1",
                        "1795560004|1.1|linea800|op1|CONNECT|4|2.2|3",
                        "1795560065|1.1|linea800|op1|" + event);
        assertEquals(61_000, call.talked());
        assertEquals(Instant.ofEpochSecond(1_795_560_065L), call.endedAt());
    }

    /** The earlier file is lost: what the later lines say of the wait is enough. */
    @Test
    void aCallWhoseEntryIsLostStillCountsOnce() {
        CallParts call = only("1795560100|1.1|linea800|op1|COMPLETEAGENT|12|60|1");
        assertEquals(CallOutcome.ATENDIDA, call.outcome());
        assertEquals(12_000, call.waited());
        assertEquals(Instant.ofEpochSecond(1_795_560_028L), call.startedAt());
    }

    @Test
    void whatSaysNothingOfACallIsPassedOverInSilence() {
        CallFile file =
                Sample.log(
                        List.of(
                                "1795560000|NONE|NONE|NONE|QUEUESTART|",
                                "1795560000|NONE|NONE|NONE|CONFIGRELOAD|",
                                "1795560000|REALTIME|linea800|op1|ADDMEMBER|",
                                "1795560000|NONE|otra|op1|PAUSE|almuerzo",
                                "1795560000|1.1|linea800|op1|RINGNOANSWER|6000",
                                "1795560000|1.1|linea800|op1|RINGCANCELED|3540",
                                ""));
        assertEquals(List.of(), file.rejected());
        assertEquals(0, file.calls().size());
    }

    @Test
    void aBadLineIsToldWithItsNumberAndStopsNothing() {
        CallFile file =
                Sample.log(
                        List.of(
                                AT + "|1.1|linea800|NONE|ENTERQUEUE||+56912345678|1",
                                AT + "|1.2|linea8",
                                AT + "|1.3|linea800|NONE|ENTERQUEUE||+56912345678|1"));
        assertEquals(2, file.calls().size());
        assertEquals(2, file.rejected().get(0).line());
    }

    @Test
    void eachReasonIsSaidInSpanish() {
        assertEquals(
                "La línea está incompleta, como si se hubiera cortado.",
                reason(AT + "|1.2|linea8"));
        assertEquals(
                "La espera o la conversación es negativa: -3.",
                reason(AT + "|1.1|linea800|NONE|ABANDON|1|1|-3"));
        assertEquals(
                "El evento no se conoce: «TELEPORT».", reason(AT + "|1.1|linea800|op1|TELEPORT|1"));
        assertEquals(
                "Al evento COMPLETEAGENT le faltan datos, o no son números.",
                reason(AT + "|1.1|linea800|op1|COMPLETEAGENT|3|x|1"));
        assertEquals(
                "La fecha no existe o no se entiende: «ayer».",
                reason("ayer|1.1|linea800|NONE|ENTERQUEUE||+569|1"));
        assertEquals(
                "La fecha no existe o no se entiende: «99».",
                reason("99|1.1|linea800|NONE|ENTERQUEUE||+569|1"));
        assertEquals(
                "La fecha está en el futuro: 1995560000.",
                reason("1995560000|1.1|linea800|NONE|ENTERQUEUE||+569|1"));
        assertEquals(
                "Es de otra cola o central: «soporte».",
                reason(AT + "|1.1|soporte|NONE|ENTERQUEUE||+569|1"));
        assertEquals(
                "Falta el identificador de la llamada, o no es válido: «».",
                reason(AT + "||linea800|NONE|ENTERQUEUE||+569|1"));
        assertEquals(
                "La línea no se puede leer: tiene comillas o caracteres que no corresponden.",
                reason(AT + "|1.1|linea800|NONE|ENTERQUEUE||\u0000|1"));
    }

    /** Somebody took it; nobody knows after how long, unless its entry says so. */
    @Test
    void aNegativeWaitIsToldAndTheCallIsAnsweredAllTheSame() {
        String taken = "1795560030|1.1|linea800|op1|CONNECT|-3|2.2|1";
        CallFile file = Sample.log(List.of(taken));
        assertEquals(
                "La espera es negativa: -3. La llamada cuenta como atendida; la espera se mide"
                        + " desde que entró, si se sabe.",
                file.rejected().get(0).words());
        CallParts call = file.calls().get("1.1");
        assertEquals(CallOutcome.ATENDIDA, call.outcome());
        assertEquals(null, call.waited());
        assertEquals(Instant.ofEpochSecond(1_795_560_030L), call.startedAt());
        String enter = "1795560018|1.1|linea800|NONE|ENTERQUEUE||+56912345678|1";
        CallParts entered = Sample.log(List.of(enter, taken)).calls().get("1.1");
        assertEquals(12_000, entered.waited());
    }

    /** More than a day of waiting is no wait: the call stays in its own day. */
    @Test
    void aWaitThatCannotBeMovesNoCallToAnotherDay() {
        String enter = "1795560018|1.1|linea800|NONE|ENTERQUEUE||+56912345678|1";
        String late = "1795560031|1.1|linea800|NONE|ENTERQUEUE||+56912345678|1";
        String taken = "1795560030|1.1|linea800|op1|CONNECT|99999|2.2|1";
        assertEquals(Instant.ofEpochSecond(1_795_560_018L), only(enter, taken).startedAt());
        assertEquals(12_000, only(taken, enter).waited());
        assertEquals(Instant.ofEpochSecond(1_795_560_030L), only(late, taken).startedAt());
        assertEquals(null, only(taken).waited());
    }

    /** Counted from the lines of the log as they stand, by nothing the product uses. */
    @Test
    void theRealLogGivesWhatAnIndependentCountGives() {
        List<String> lines = Sample.realLog();
        CallFile file = Sample.log(lines);
        assertEquals(List.of(), file.rejected());
        for (CallOutcome outcome : CallOutcome.values()) {
            assertEquals(
                    Recount.of(lines).outcomes().getOrDefault(outcome, 0L),
                    file.calls().values().stream().filter(c -> c.outcome() == outcome).count(),
                    outcome.name());
        }
        assertEquals(
                Recount.of(lines).quick(),
                file.calls().values().stream()
                        .filter(c -> c.outcome().isAnswered() && c.waited() < 15_000)
                        .count());
        assertEquals(Recount.of(lines).offered(), file.received());
    }
}
