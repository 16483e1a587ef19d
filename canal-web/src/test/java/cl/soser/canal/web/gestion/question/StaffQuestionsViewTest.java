package cl.soser.canal.web.gestion.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cl.soser.canal.catalogue.Channel;
import org.junit.jupiter.api.Test;

class StaffQuestionsViewTest {

    @Test
    void eachRoadIsAskedItsOwnQuestions() {
        assertEquals(Channel.WEB, StaffQuestionsView.channel("WEB"));
        assertEquals(Channel.PAPEL, StaffQuestionsView.channel("PAPEL"));
        assertEquals(Channel.LINEA_800, StaffQuestionsView.channel("LINEA_800"));
        assertEquals(Channel.LINEA_800, StaffQuestionsView.channel(null));
        assertEquals(Channel.LINEA_800, StaffQuestionsView.channel("<b>"));
    }
}
