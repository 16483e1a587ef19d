package cl.soser.canal.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.ticket.CauseKind;
import cl.soser.canal.ticket.Stage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CauseAnalysisTest {

    @Test
    void aKindOrASecondWhyStatesACauseAndOneWhyAloneDoesNot() {
        assertFalse(CauseAnalysis.NONE.isStated());
        assertFalse(new CauseAnalysis(null, List.of("Faltó leche")).isStated());
        assertTrue(new CauseAnalysis(null, List.of("Faltó leche", "No llegó")).isStated());
        assertTrue(new CauseAnalysis(CauseKind.PROVEEDOR, List.of()).isStated());
    }

    @Test
    void emptyQuestionsAndLineBreaksLeaveNoGaps() {
        CauseAnalysis analysis =
                new CauseAnalysis(null, Arrays.asList(null, " Faltó\nleche ", "", "No llegó"));
        assertEquals(List.of("Faltó leche", "No llegó"), analysis.whys());
    }

    @Test
    void whatIsWrittenComesBackTheSame() {
        AnswerContent text =
                new AnswerContent(
                        Stage.RESPUESTA_DEFINITIVA,
                        "Lo revisamos.",
                        null,
                        Finding.ACOGIDO,
                        "Faltó leche",
                        new CauseAnalysis(CauseKind.PROVEEDOR, List.of("Faltó", "No llegó")),
                        null,
                        List.of(PromisedActionContent.blank()));
        assertEquals(text, new AnswerWording(text).with(text.actions()));
    }

    @Test
    void aCauseToldInWordsAloneIsOfNoNamedKind() {
        assertEquals(CauseKind.OTRA, CauseAnalysis.inWords("Faltó leche").kind());
        assertEquals(CauseAnalysis.NONE, CauseAnalysis.inWords("  "));
    }
}
