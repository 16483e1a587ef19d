package cl.soser.canal.st.abuse;

import cl.soser.canal.it.Browser;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;

/** Registers, and asks for a new password, over HTTP alone. */
public final class Registration {

    public static final String PASSWORD = "caballo batería grapa";

    private Registration() {}

    public static HttpResponse<String> send(
            Browser browser, String email, String firstNames, String lastNames) throws Exception {
        Map<String, String> fields = inOrder();
        fields.put("firstNames", firstNames);
        fields.put("lastNames", lastNames);
        fields.put("email", email);
        return send(browser, fields, true);
    }

    /** What is typed into each field, by its name, where nothing is wrong. */
    public static Map<String, String> inOrder() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("firstNames", "Ana");
        fields.put("lastNames", "Prueba");
        fields.put("documentType", "RUT");
        fields.put("document", "40.000.001-8");
        fields.put("mobile", "9 8765 4321");
        fields.put("email", "ana-" + System.nanoTime() + "@canal.example");
        fields.put("password", PASSWORD);
        return fields;
    }

    public static HttpResponse<String> send(
            Browser browser, Map<String, String> fields, boolean terms) throws Exception {
        Map<String, String> form = new TreeMap<>();
        fields.forEach((name, value) -> form.put("registro:" + name + ":input", value));
        if (terms) {
            form.put("registro:terms:termsAccepted", "on");
        }
        return press(browser, "/registro", "registro", form);
    }

    public static HttpResponse<String> forget(Browser browser, String email) throws Exception {
        return press(browser, "/clave", "pedir", Map.of("pedir:email:input", email));
    }

    /** With the link of the mail, which the browser has opened. */
    static HttpResponse<String> confirm(Browser browser) throws Exception {
        return press(
                browser, "/verificar", "confirmar", Map.of("confirmar:password:input", PASSWORD));
    }

    private static HttpResponse<String> press(
            Browser browser, String path, String form, Map<String, String> fields)
            throws Exception {
        Map<String, String> all = new TreeMap<>(fields);
        all.put(form, form);
        all.put(form + ":enviar", "x");
        all.put(Browser.VIEW_STATE, Browser.STATELESS);
        return browser.post(path, all);
    }
}
