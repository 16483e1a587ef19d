package cl.soser.canal.api;

import cl.soser.canal.Vocabulary;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void aSuffixSaysWhatAClassIs() {
        Vocabulary.check("cl.soser.canal.api");
    }
}
