package cl.soser.canal.danger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.util.List;

class WordingTest {

    private static final Spelling SPELLING = DangerWords.shipped().spelling();

    @Test
    void sentencesAndClausesAreCounted() {
        Wording wording = Wording.of("Hoy no, gracias. ¿Mañana sí?", SPELLING);
        assertEquals(
                List.of(0, 0, 1, 2, 2).size(), wording.words().size(), wording.words().toString());
        assertEquals(2, wording.sentences().size());
        assertFalse(wording.sentences().get(0).asks());
        assertTrue(wording.sentences().get(1).asks());
        assertEquals(1, wording.words().get(2).clause());
    }

    @Test
    void theDotOfAnAbbreviationEndsNoSentence() {
        assertEquals(
                1, Wording.of("Apod. avisa que insp. retiró al niño", SPELLING).sentences().size());
    }

    @Test
    void aWordKnowsItsPlace() {
        String text = "¡La guata!, dijo";
        Word word = Wording.of(text, SPELLING).words().get(1);
        assertEquals("guata", text.substring(word.from(), word.until()));
    }

    @Property
    void anyTextIsCutWithinItself(@ForAll String text) {
        Wording wording = Wording.of(text, SPELLING);
        for (Wording.Sentence sentence : wording.sentences()) {
            assertTrue(sentence.from() >= 0 && sentence.until() <= text.length());
            assertTrue(sentence.from() < sentence.until());
            assertTrue(sentence.first() < sentence.end());
        }
        for (Word word : wording.words()) {
            assertTrue(word.sentence() < wording.sentences().size());
        }
    }
}
