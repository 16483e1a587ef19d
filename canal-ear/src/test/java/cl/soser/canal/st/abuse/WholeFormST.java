package cl.soser.canal.st.abuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.it.Browser;
import cl.soser.canal.server.Installation;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole form in one sending, by somebody who leaves the page's script out or lies with it. */
class WholeFormST {

    private static final URI SITE = Installation.demonstration().start().address();
    private static final String FORM = "/solicitudes/nueva";
    private static final String RECEIPT = "/solicitudes/recibida";
    private static final Pattern NUMBER = Pattern.compile("CP-\\d{4}-\\d{6}");
    private static final Pattern KEY = Pattern.compile("name=\"clave\" value=\"([^\"]+)\"");
    private static final Pattern FLAW = Pattern.compile("\"field\":\"(\\w+)\",\"step\":(\\d)");
    private static final int TIMES = 6;

    private final Browser browser = new Browser(SITE);

    private static String[] byScript() {
        return new String[] {"Origin", SITE.toString(), "Accept", "application/json"};
    }

    private static HttpResponse<String> send(Browser sender, Map<String, String> form)
            throws Exception {
        return sender.post(FORM + "?paso=4", form, byScript());
    }

    private static Map<String, String> fields() {
        return Complaint.fields("entero-" + System.nanoTime() + "@canal.example");
    }

    /** The fields that were found wrong, each with its step. */
    private static Map<String, String> flaws(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        assertFalse(answer.body().contains("leadsTo"), answer.body());
        return FLAW.matcher(answer.body())
                .results()
                .collect(Collectors.toMap(WholeFormST::field, flaw -> flaw.group(2)));
    }

    private static String field(MatchResult flaw) {
        return flaw.group(1);
    }

    private static boolean hasNumber(Browser sender) throws Exception {
        return NUMBER.matcher(sender.get(RECEIPT).body()).find();
    }

    private static String number(Browser sender) throws Exception {
        Matcher number = NUMBER.matcher(sender.get(RECEIPT).body());
        assertTrue(number.find());
        return number.group();
    }

    @Test
    void stepsThatAScriptSkippedAreToldAndNothingIsFiled() throws Exception {
        Map<String, String> fields = fields();
        fields.keySet().removeAll(List.of("motive", "schoolNote", "context", "topic", "urgency"));
        fields.keySet().removeAll(List.of("subject", "detail"));
        Map<String, String> flaws = flaws(send(browser, Complaint.whole(fields)));
        assertEquals(
                Map.of(
                        "motive", "1",
                        "schoolText", "1",
                        "detail", "1"),
                flaws);
        assertFalse(hasNumber(browser));
    }

    @Test
    void whatIsLeftOpenIsProposedAndAnAnswerByTelephoneIsEnough() throws Exception {
        Map<String, String> fields = fields();
        fields.keySet().removeAll(List.of("context", "topic", "urgency", "subject"));
        fields.keySet().removeAll(List.of("email", "document", "documentType", "comunaCode"));
        HttpResponse<String> answer = send(browser, Complaint.whole(fields));
        assertTrue(answer.body().contains(RECEIPT), answer.body());
        assertTrue(browser.get(RECEIPT).body().contains("Le llamaremos"), "by telephone");
    }

    @Test
    void whatIsOnNoListIsToldAtItsFieldAndNothingIsFiled() throws Exception {
        Map<String, String> forged =
                Map.ofEntries(
                        Map.entry("motive", "AMENAZA"),
                        Map.entry("placeComuna", "99999"),
                        Map.entry("placeKind", "PALACIO"),
                        Map.entry("context", "SIEMPRE"),
                        Map.entry("topic", "NO_HAY"),
                        Map.entry("urgency", "NO_INDICADA"),
                        Map.entry("happenedOn", "31-12-2999"),
                        Map.entry("email", "a@canal.example\r\nBcc: b@canal.example"),
                        Map.entry("mobile", "<script>"));
        Map<String, String> fields = fields();
        fields.putAll(forged);
        fields.put("number", "CP-2026-000001");
        fields.put("tokenHash", "x");
        assertEquals(forged.keySet(), flaws(send(browser, Complaint.whole(fields))).keySet());
        assertFalse(hasNumber(browser));
    }

    @Test
    void anEstablishmentThatIsNotThereAndAForeignPartAreTold() throws Exception {
        Map<String, String> fields = fields();
        fields.put("school", "RBD:0");
        fields.put("subtopic", "DE_OTRO");
        assertEquals(
                Map.of("schoolText", "1", "subtopic", "1"),
                flaws(send(browser, Complaint.whole(fields))));
        assertFalse(hasNumber(browser));
    }

    /** What the last step chooses from lists is looked at before anything is done. */
    @ParameterizedTest
    @CsvSource({
        "documentType,LICENCIA",
        "userType,ADMINISTRADOR",
        "comunaCode,0",
        "sex,X",
        "ageBand,X"
    })
    void aChoiceThatTheLastStepDoesNotOfferFilesNothing(String field, String choice)
            throws Exception {
        Map<String, String> fields = fields();
        fields.put(field, choice);
        HttpResponse<String> answer = send(browser, Complaint.whole(fields));
        assertEquals(200, answer.statusCode());
        assertFalse(answer.body().contains("leadsTo"), answer.body());
        assertFalse(hasNumber(browser));
    }

    /** The button that sends is on the last step alone. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "5", "-1", "x", ""})
    void aStepThatIsNotTheLastSendsNothing(String step) throws Exception {
        HttpResponse<String> answer =
                browser.post(FORM + "?paso=" + step, Complaint.whole(fields()), byScript());
        assertTrue(List.of(200, 302).contains(answer.statusCode()), answer.body());
        assertFalse(hasNumber(browser));
    }

    @Test
    void withoutTheTermsNothingIsFiled() throws Exception {
        Map<String, String> form = Complaint.whole(fields());
        form.remove("f:termsAccepted:termsAccepted");
        assertEquals(Map.of("termsAccepted", "2"), flaws(send(browser, form)));
        assertFalse(hasNumber(browser));
    }

    @Test
    void theDraftOfSomebodyElseIsNeitherReadNorWrittenNorSent() throws Exception {
        String secret = "Palabras de otra persona " + System.nanoTime();
        Browser citizen = Browser.signedIn(SITE, "ciudadana");
        Map<String, String> hers = fields();
        hers.put("detail", secret);
        Complaint.keep(citizen, hers);
        Map<String, String> form = Complaint.whole(fields());
        form.put("clave", citizen.cookie("canal-borrador").orElseThrow().getValue());
        form.remove("f:detail:detail");
        HttpResponse<String> lacking = send(browser, form);
        assertEquals(Map.of("detail", "1"), flaws(lacking));
        assertFalse(browser.get(FORM + "?paso=1").body().contains(secret));
        form.put("f:detail:detail", "Palabras propias");
        assertTrue(send(browser, form).body().contains(RECEIPT));
        assertTrue(hasNumber(browser));
        assertTrue(citizen.get(FORM + "?paso=1").body().contains(secret));
        assertFalse(hasNumber(citizen));
    }

    @Test
    void aPageOfSomebodyElsesSessionSendsNothing() throws Exception {
        Map<String, String> form = Complaint.whole(fields());
        form.put("como", "ciudadana@canal.example");
        assertEquals(409, send(browser, form).statusCode());
        assertFalse(hasNumber(browser));
    }

    /** As when somebody presses, waits for nothing and presses again, on one page or on two. */
    @Test
    void whatIsSentSeveralTimesAtOnceIsOneRequest() throws Exception {
        Matcher key = KEY.matcher(browser.get(FORM).body());
        assertTrue(key.find());
        Map<String, String> form = Complaint.whole(fields());
        form.put("clave", key.group(1));
        ExecutorService crowd = Executors.newFixedThreadPool(TIMES);
        try {
            List<Callable<String>> sendings = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                Browser own = new Browser(SITE);
                sendings.add(
                        () -> {
                            HttpResponse<String> answer = send(own, form);
                            assertTrue(answer.body().contains(RECEIPT), answer.body());
                            return number(own);
                        });
            }
            Set<String> numbers = new HashSet<>();
            for (Future<String> sending : crowd.invokeAll(sendings)) {
                numbers.add(sending.get());
            }
            assertEquals(1, numbers.size(), numbers::toString);
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void aTextOfAMegabyteIsToldAndKeptWithinBounds() throws Exception {
        Map<String, String> fields = fields();
        fields.put("detail", "x".repeat(1_000_000));
        HttpResponse<String> answer = send(browser, Complaint.whole(fields));
        assertEquals(Map.of("detail", "1"), flaws(answer));
        assertTrue(answer.body().contains("caben 6"), answer.body());
        assertTrue(browser.get(FORM + "?paso=1").body().length() < 200_000);
        assertFalse(hasNumber(browser));
        // Whoever shortens it goes on.
        fields.put("detail", "Hoy el almuerzo llegó frío.");
        assertTrue(send(browser, Complaint.whole(fields)).body().contains(RECEIPT));
    }

    @Test
    void aFormOfSeveralMegabytesIsRefusedInWordsAndNothingIsFiled() throws Exception {
        Map<String, String> fields = fields();
        fields.put("detail", "x".repeat(6_000_000));
        HttpResponse<String> answer = send(browser, Complaint.whole(fields));
        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("Lo que escribió no cabe en un envío"), answer.body());
        assertFalse(hasNumber(browser));
    }

    /** What is beside the form is told by its content; the form sends no file along. */
    @Test
    void aProgramIsRefusedWhateverItIsCalledAndTheRequestHasNoFile() throws Exception {
        byte[] program = "MZ\u0090\0\u0003\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(415, browser.upload("foto.jpg", "image/jpeg", program).statusCode());
        assertEquals(415, browser.upload("virus.exe", "image/jpeg", program).statusCode());
        Map<String, String> form = Complaint.whole(fields());
        form.put("archivo", "1");
        assertTrue(send(browser, form).body().contains(RECEIPT));
        assertFalse(browser.get("/solicitudes/" + number(browser)).body().contains("/archivos/"));
    }
}
