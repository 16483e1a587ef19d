package cl.soser.canal.web;

import cl.soser.canal.Vocabulary;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void aSuffixSaysWhatAClassIs() {
        Vocabulary.check("cl.soser.canal.web");
    }
}
