package cl.soser.canal.web.shared.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageServletTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/solicitudes/CP-2026-000123", "/solicitudes/CP-2026-000123?hecho=agregado"})
    void thePageOfATicketNamesIt(String page) {
        assertEquals("CP-2026-000123", LanguageServlet.ticketOf(page));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/solicitudes",
                "/solicitudes/nueva",
                "/solicitudes/CP-2026-0001234567",
                "/solicitudes/CP-2026-000123/x",
                "/seguimiento?numero=CP-2026-000123"
            })
    void noOtherPageDoes(String page) {
        assertNull(LanguageServlet.ticketOf(page));
    }
}
