package cl.soser.canal.savedview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The columns that somebody chose, as they are kept. */
class ListColumnTest {

    @Test
    void theOrderChosenIsTheOrderRead() {
        List<ListColumn> chosen =
                List.of(ListColumn.ASUNTO, ListColumn.MOVIMIENTO, ListColumn.NUMERO);
        assertEquals(chosen, ListColumn.read(ListColumn.write(chosen)));
    }

    @Test
    void whatThisVersionDoesNotKnowIsLeftOutAndWhatOpensARowIsNeverMissing() {
        assertEquals(
                List.of(ListColumn.PLAZO, ListColumn.NUMERO, ListColumn.ASUNTO),
                ListColumn.read("PLAZO,HUMOR,PLAZO,<b>"));
    }

    @Test
    void allOfThemFitInWhatIsKept() {
        assertTrue(ListColumn.write(List.of(ListColumn.values())).length() <= 200);
    }
}
