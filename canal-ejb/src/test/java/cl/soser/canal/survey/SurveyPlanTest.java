package cl.soser.canal.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SurveyPlanTest {

    @Test
    void whatIsKeptIsReadBackAsItWas() {
        SurveyPlan terms = new SurveyPlan(40, 3, 8, 0, 21, 12);
        assertEquals(terms, SurveyPlan.of(Optional.of(terms.code())));
        assertEquals(SurveyPlan.USUAL, SurveyPlan.of(Optional.empty()));
    }

    @Test
    void aLowVoteIsOneOrTwoOrThatItCameBack() {
        assertTrue(new Vote(2, Solved.SI, "x").isLow());
        assertFalse(new Vote(3, Solved.NO, null).isLow());
        assertTrue(new Vote(null, Solved.NO, "x").isLow());
        assertFalse(new Vote(null, Solved.EN_PARTE, null).isLow());
    }

    @Test
    void aRemarkOfBlanksIsNoneAndLinesEndInOneCharacter() {
        assertNull(new Vote(1, Solved.NO, " \r\n ").remark());
        assertEquals("uno\ndos", new Vote(1, Solved.NO, " uno\r\ndos ").remark());
    }
}
