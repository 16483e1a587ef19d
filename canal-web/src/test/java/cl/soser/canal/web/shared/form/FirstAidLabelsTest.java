package cl.soser.canal.web.shared.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cl.soser.canal.notification.template.FirstAidText;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstAidLabelsTest {

    @Test
    void whoIsOnTheLineIsNotToldToCallIt() {
        String doctor = "Si es grave, llame al 131 (ambulancia).";
        FirstAidText written =
                new FirstAidText(
                        "Si hay niños sin comer",
                        List.of("Llámenos gratis al 800 719 800: hoy.", doctor),
                        "800719800",
                        "Llamar al 800 719 800");
        List<String> spoken = FirstAidLabels.spoken(written).steps();
        assertEquals(2, spoken.size());
        assertFalse(spoken.get(0).contains("800"), spoken.get(0));
        assertEquals("«Si es grave, llame al 131 (ambulancia)».", spoken.get(1));
    }
}
