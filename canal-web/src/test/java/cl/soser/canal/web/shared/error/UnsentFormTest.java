package cl.soser.canal.web.shared.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import cl.soser.canal.web.shared.error.UnsentForm.Field;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsentFormTest {

    @Test
    void everyValueIsSentAgainToWhereItWasSent() {
        UnsentForm form =
                UnsentForm.of(
                        "/solicitudes/nueva?paso=2",
                        Map.of("f:topic", new String[] {"HIGIENE", "<b>"}));
        assertEquals("/solicitudes/nueva?paso=2", form.address());
        assertEquals(
                List.of(new Field("f:topic", "HIGIENE"), new Field("f:topic", "<b>")),
                form.fields());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/registro", "/clave/nueva", "/cuenta", "/seguimiento"})
    void aFormWithASecretIsNotShownBack(String address) {
        assertNull(UnsentForm.of(address, Map.of("f:input", new String[] {"x"})));
    }

    @Test
    void aPasswordIsNotShownBackAndAnEmptyOneDoesNotMatter() {
        assertNull(UnsentForm.of("/p", Map.of("f:password:password", new String[] {"x"})));
        assertNotNull(UnsentForm.of("/p", Map.of("f:password:password", new String[] {""})));
    }

    @Test
    void nothingIsSentToAnotherSite() {
        assertNull(UnsentForm.of("//evil.example/x", Map.of()));
    }
}
