package cl.soser.canal.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.it.Browser;
import cl.soser.canal.server.Installation;
import cl.soser.canal.st.abuse.Complaint;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The last step of the form, which shows everything and asks who is writing. */
class FormST {

    private static final URI SITE = Installation.demonstration().start().address();
    private static final String LAST_STEP = "/solicitudes/nueva?paso=4";

    private static final Pattern FACT =
            Pattern.compile("<dt>(.*?)</dt>\\s*<dd[^>]*>(.*?)</dd>", Pattern.DOTALL);
    private static final Pattern TOLD = Pattern.compile("<li><a href=\"#f:\\w+:(\\w+)\">");

    private final Browser browser = new Browser(SITE);

    @Test
    void allThatWasTypedIsShownBeforeItIsSent() throws Exception {
        Map<String, String> typed = Complaint.fields("rosa@canal.example");
        typed.put("context", "ENTREGA_CANASTAS");
        typed.put("danger", "DESCOMPUESTO");
        typed.put("topic", "CANASTAS");
        typed.put("subtopic", "VENCIDO_DEFECTUOSO");
        typed.put("happenedOn", "5/11/2026");
        typed.put("product", "Leche entera");
        typed.put("lot", "L-2231");
        typed.put("expiresOn", "01-10-2026");
        typed.put("affected", "12");
        Complaint.keep(browser, typed);
        Map<String, String> facts =
                FACT.matcher(browser.get(LAST_STEP).body())
                        .results()
                        .collect(Collectors.toMap(fact -> words(fact, 1), fact -> words(fact, 2)));
        assertEquals("Reclamo Cambiar Motivo", facts.get("Motivo"));
        assertEquals(
                "Escuela de prueba Cambiar Establecimiento Santiago", facts.get("Establecimiento"));
        assertEquals("En la entrega de canastas", facts.get("Momento"));
        assertTrue(facts.get("Tema").contains(": "), facts.get("Tema"));
        assertEquals("Comida en mal estado", facts.get("Peligro"));
        assertEquals("Afecta el servicio", facts.get("Urgencia"));
        assertEquals("El almuerzo llegó frío", facts.get("En pocas palabras"));
        assertEquals("Hoy el almuerzo llegó frío a las 13:30.", facts.get("Lo que pasó"));
        assertEquals("jueves 5 de noviembre de 2026", facts.get("Día en que ocurrió"));
        assertEquals("Leche entera", facts.get("Producto"));
        assertEquals("L-2231", facts.get("Lote"));
        assertEquals("jueves 1 de octubre de 2026", facts.get("Vencimiento"));
        assertEquals("12", facts.get("Personas afectadas"));
    }

    /** As when the answer to the first sending, and with it the cookie, is lost on the way. */
    @Test
    void aFirstSendingThatIsRepeatedWithoutItsAnswerIsOneRequest() throws Exception {
        Matcher key =
                Pattern.compile("name=\"clave\" value=\"([^\"]+)\"")
                        .matcher(browser.get("/solicitudes/nueva").body());
        assertTrue(key.find());
        Map<String, String> typed = Complaint.fields("rosa@canal.example");
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            Browser forgetful = new Browser(SITE);
            HttpResponse<String> sent = Complaint.sendWhole(forgetful, typed, key.group(1));
            assertEquals("/solicitudes/recibida", forgetful.target(sent), sent.body());
            Matcher number =
                    Pattern.compile("CP-\\d{4}-\\d{6}")
                            .matcher(forgetful.get("/solicitudes/recibida").body());
            assertTrue(number.find());
            numbers.add(number.group());
        }
        assertEquals(1, numbers.size(), numbers::toString);
    }

    private static String words(MatchResult found, int group) {
        return found.group(group).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    }

    /** What the step lacks, and what the account lacks besides. */
    @Test
    void whatIsWrongWithThePersonAndTheAccountIsToldAtOnce() throws Exception {
        Map<String, String> typed = Complaint.fields("rosa@");
        typed.put("mobile", "12");
        typed.put("birthDate", "27-11-1988");
        typed.put("sex", "NO_INDICADO");
        typed.put("createAccount", "true");
        typed.put("password", "corta");
        String page = Complaint.send(browser, typed).body();
        List<String> told = TOLD.matcher(page).results().map(found -> found.group(1)).toList();
        assertEquals(List.of("mobile", "email", "password"), told);
    }

    @Test
    void whoeverIsSignedInIsNotOfferedAnAccount() throws Exception {
        Complaint.keep(browser, Complaint.fields("rosa@canal.example"));
        String visitors = browser.get(LAST_STEP).body();
        assertTrue(visitors.contains("Ya tengo cuenta: entrar"));
        assertTrue(visitors.contains("Crear mi cuenta con estos datos"));
        assertTrue(visitors.contains("href=\"/registro\""));
        browser.signIn("operadora@canal.example", Browser.DEMO_PASSWORD, "");
        String theirs = browser.get(LAST_STEP).body();
        assertTrue(theirs.contains("Enviar mi solicitud"));
        assertFalse(theirs.contains("Ya tengo cuenta: entrar"));
        assertFalse(theirs.contains("Crear mi cuenta con estos datos"));
        assertFalse(theirs.contains("href=\"/registro\""));
    }
}
