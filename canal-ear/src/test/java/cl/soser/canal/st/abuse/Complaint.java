package cl.soser.canal.st.abuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.it.Browser;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files a request over HTTP alone, with whatever in its fields. */
public final class Complaint {

    private static final Pattern NUMBER = Pattern.compile("CP-\\d{4}-\\d{6}");
    private static final String LAST_STEP = "/solicitudes/nueva?paso=4";

    private Complaint() {}

    /** A visitor's whole form; every name is a field of the draft. */
    public static Map<String, String> fields(String email) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("motive", "RECLAMO");
        fields.put("schoolNote", "Escuela de prueba");
        fields.put("placeComuna", "13101");
        fields.put("context", "SERVICIO_REGULAR");
        fields.put("topic", "BASICA_MEDIA");
        fields.put("urgency", "MEDIA");
        fields.put("subject", "El almuerzo llegó frío");
        fields.put("detail", "Hoy el almuerzo llegó frío a las 13:30.");
        fields.put("firstNames", "Rosa");
        fields.put("lastNames", "Prueba Ejemplo");
        fields.put("documentType", "RUT");
        fields.put("document", "40.000.001-8");
        fields.put("userType", "APODERADO");
        fields.put("email", email);
        fields.put("mobile", "9 8765 4321");
        fields.put("comunaCode", "13101");
        return fields;
    }

    /** Keeps what was typed, as the page's script does. */
    public static void keep(Browser browser, Map<String, String> fields) throws Exception {
        assertEquals(204, browser.post("/solicitudes/borrador", form(fields)).statusCode());
    }

    private static Map<String, String> form(Map<String, String> fields) {
        Map<String, String> form = new TreeMap<>();
        fields.forEach(
                (name, value) ->
                        form.put(
                                name.equals("createAccount")
                                        ? "f:createAccount"
                                        : "f:" + name + ":" + name,
                                value));
        return form;
    }

    /** Files it and returns its number; the browser then follows it. */
    static String file(Browser browser, Map<String, String> fields) throws Exception {
        HttpResponse<String> sent = send(browser, fields);
        assertEquals("/solicitudes/recibida", browser.target(sent), sent.body());
        Matcher number = NUMBER.matcher(browser.get("/solicitudes/recibida").body());
        assertTrue(number.find());
        return number.group();
    }

    /** Sends it, whatever comes of that. */
    public static HttpResponse<String> send(Browser browser, Map<String, String> fields)
            throws Exception {
        keep(browser, fields);
        return press(browser, fields);
    }

    /** Presses the last button, once or once more. */
    public static HttpResponse<String> press(Browser browser, Map<String, String> fields)
            throws Exception {
        return browser.post(LAST_STEP, whole(fields));
    }

    /** All at once, as the page with its script sends it, of which nothing was kept before. */
    public static HttpResponse<String> sendWhole(
            Browser browser, Map<String, String> fields, String key) throws Exception {
        Map<String, String> form = whole(fields);
        form.put("clave", key);
        return browser.post(LAST_STEP, form);
    }

    /** What the last button sends of all four steps. */
    static Map<String, String> whole(Map<String, String> fields) {
        Map<String, String> form = form(fields);
        form.put("f", "f");
        form.put("f:termsAccepted:termsAccepted", "on");
        form.put("f:enviar", "x");
        form.put(Browser.VIEW_STATE, Browser.STATELESS);
        return form;
    }
}
