package cl.soser.canal.web.gestion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cl.soser.canal.catalogue.Channel;
import org.junit.jupiter.api.Test;

class DeskQuestionsTest {

    @Test
    void eachRoadIsAskedItsOwnQuestions() {
        assertEquals(Channel.WEB, DeskQuestions.channel("WEB"));
        assertEquals(Channel.PAPEL, DeskQuestions.channel("PAPEL"));
        assertEquals(Channel.LINEA_800, DeskQuestions.channel("LINEA_800"));
        assertEquals(Channel.LINEA_800, DeskQuestions.channel(null));
        assertEquals(Channel.LINEA_800, DeskQuestions.channel("<b>"));
    }
}
