package cl.soser.canal.st.abuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.it.Browser;
import cl.soser.canal.server.Installation;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page remembers on the server cannot be forged, borrowed or used after its time. */
class ForgedStateST {

    private static final URI SITE = Installation.demonstration().start().address();
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final Pattern NOTE = Pattern.compile("name=\"([^\"]*:note)\"");
    private static final String DRAFT_STEP = "/solicitudes/nueva?paso=3";

    private static final String EMAIL = "estado-" + System.nanoTime() + "@canal.example";
    private static final Browser VISITOR = new Browser(SITE);

    private static Browser administrator;
    private static Browser operator;
    private static String number;

    @BeforeAll
    static void file() throws Exception {
        number = Complaint.file(VISITOR, Complaint.fields(EMAIL));
        administrator = Browser.signedIn(SITE, "administradora");
        operator = Browser.signedIn(SITE, "operadora");
    }

    private static String address() {
        return "/gestion/tickets/" + number;
    }

    /** The form of a ticket's page as it stands, with that note in it. */
    private static Map<String, String> note(Browser staff, String words) throws Exception {
        String page = staff.get(address()).body();
        Map<String, String> form = new TreeMap<>(Browser.hidden(page, "t"));
        form.put("t", "t");
        form.put("primefaces.nonce", first(NONCE, page));
        form.put(first(NOTE, page), words);
        form.put("t:addNote", "t:addNote");
        return form;
    }

    private static String first(Pattern what, String page) {
        Matcher found = what.matcher(page);
        assertTrue(found.find(), what + " in " + page);
        return found.group(1);
    }

    private static boolean shows(Browser staff, String words) throws Exception {
        return staff.get(address()).body().contains(words);
    }

    static List<String> junk() {
        byte[] stream = Base64.getDecoder().decode("rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==");
        return List.of(
                "x".repeat(10_240),
                "-1:-1",
                "0:0",
                "9223372036854775808:1",
                "1:1' or '1'='1",
                "",
                "stateless",
                "\u0000\uFFFF:<script>",
                "H4sIAAAAAAAAAA",
                Base64.getEncoder().encodeToString(stream));
    }

    @ParameterizedTest
    @MethodSource("junk")
    void aForgedStateOfAStaffPageChangesNothingAndBreaksNothing(String state) throws Exception {
        Map<String, String> form = note(administrator, "nota falsa");
        form.put(Browser.VIEW_STATE, state);
        for (String[] headers : List.of(new String[0], ajax())) {
            HttpResponse<String> answer = administrator.post(address(), form, headers);
            assertTrue(
                    List.of(200, 302, 400, 409).contains(answer.statusCode()),
                    answer.statusCode() + answer.body());
            friendly(answer);
        }
        assertFalse(shows(administrator, "nota falsa"));
    }

    private static String[] ajax() {
        return new String[] {"Origin", SITE.toString(), "Faces-Request", "partial/ajax"};
    }

    private static void friendly(HttpResponse<String> answer) {
        assertFalse(answer.body().contains("Exception"), answer.body());
        assertFalse(answer.body().contains("\tat "), answer.body());
    }

    @Test
    void theStateOfAnothersPageIsWorthNothing() throws Exception {
        Map<String, String> form = note(administrator, "nota prestada");
        operator.get("/gestion");
        HttpResponse<String> answer = operator.post(address(), form);
        assertEquals(409, answer.statusCode());
        friendly(answer);
        assertFalse(shows(administrator, "nota prestada"));
    }

    @Test
    void afterLeavingAPagesStateLeadsToTheDoor() throws Exception {
        Browser leaving = Browser.signedIn(SITE, "administradora");
        Map<String, String> form = note(leaving, "nota tardía");
        leaving.post("/salir", Map.of());
        HttpResponse<String> answer = leaving.post(address(), form);
        assertEquals(409, answer.statusCode());
        friendly(answer);
        assertTrue(answer.body().contains("nota tardía"), "what was typed is given back");
        assertTrue(answer.body().contains("href=\"/login?volver="), answer.body());
        HttpResponse<String> part = leaving.post(address(), form, ajax());
        assertTrue(part.body().contains("<redirect url=\"/login"), part.body());
        assertFalse(shows(administrator, "nota tardía"));
    }

    @Test
    void anHonestStateStillWorksAfterAllThis() throws Exception {
        administrator.post(address(), note(administrator, "nota verdadera"));
        assertTrue(shows(administrator, "nota verdadera"));
    }

    @ParameterizedTest
    @MethodSource("junk")
    void aForgedStateOfThePublicFormKeepsTheDraft(String state) throws Exception {
        Browser writer = new Browser(SITE);
        Complaint.keep(writer, Complaint.fields(EMAIL));
        HttpResponse<String> answer =
                writer.post(
                        DRAFT_STEP,
                        Map.of(
                                "f",
                                "f",
                                "f:subject:subject",
                                "otro asunto",
                                "f:seguir",
                                "x",
                                Browser.VIEW_STATE,
                                state));
        assertTrue(answer.statusCode() < 500, answer.statusCode() + " " + answer.body());
        friendly(answer);
        String page = writer.get("/solicitudes/nueva?paso=1").body();
        assertTrue(page.contains("Hoy el almuerzo llegó frío a las 13:30."), page);
    }

    @Test
    void whatAPageDoesNotOfferCannotBePressed() throws Exception {
        String before = timeline(administrator);
        Map<String, String> form = note(operator, "");
        form.remove("t:addNote");
        form.put("t:pertinent", "on");
        for (String button :
                List.of(
                        "validate",
                        "take",
                        "primary",
                        "perform",
                        "begin",
                        "submit",
                        "send",
                        "askApproval",
                        "giveBack",
                        "approve",
                        "reject")) {
            Map<String, String> pressed = new TreeMap<>(form);
            pressed.put("t:" + button, "t:" + button);
            assertEquals(200, operator.post(address(), pressed).statusCode(), button);
        }
        assertEquals(before, timeline(administrator));
    }

    private static String timeline(Browser staff) throws Exception {
        String page = staff.get(address()).body();
        return page.substring(page.indexOf("<ol class=\"thread\""), page.indexOf("</ol>"))
                .replaceAll("<time.*?</time>", "");
    }

    @Test
    void anOpenRequestCannotBeReopenedNorAStrangersWritten() throws Exception {
        Map<String, String> form =
                Map.of(
                        "r",
                        "r",
                        "r:reason:reason",
                        "forzado",
                        "r:reabrir",
                        "x",
                        Browser.VIEW_STATE,
                        Browser.STATELESS);
        HttpResponse<String> reopened = VISITOR.post("/solicitudes/" + number, form);
        assertNotEquals("/solicitudes/" + number + "?hecho=reabierto", VISITOR.target(reopened));
        assertFalse(VISITOR.get("/solicitudes/" + number).body().contains("forzado"));
        Map<String, String> message =
                Map.of(
                        "f",
                        "f",
                        "f:key",
                        "A".repeat(43),
                        "f:text:text",
                        "de un extraño",
                        "f:agregar",
                        "x",
                        Browser.VIEW_STATE,
                        Browser.STATELESS);
        new Browser(SITE).post("/solicitudes/" + number, message);
        Browser.signedIn(SITE, "ciudadana").post("/solicitudes/" + number, message);
        assertFalse(VISITOR.get("/solicitudes/" + number).body().contains("de un extraño"));
    }
}
