package cl.soser.canal.st.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.it.Browser;
import cl.soser.canal.server.Installation;
import cl.soser.canal.st.abuse.Registration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The registration form as somebody meets it who fills it in badly. */
class SignUpST {

    private static final Installation SERVER = Installation.demonstration().start();

    private static final Pattern TOLD = Pattern.compile("<li><a href=\"#([^\"]+)\">([^<]+)</a>");
    private static final Pattern BESIDE =
            Pattern.compile(
                    "id=\"(registro:\\w+)-error\".*?<span class=\"sr\">[^<]*</span>([^<]+)");

    private static List<String> all(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        return found.results().map(one -> one.group(1) + " " + one.group(2)).toList();
    }

    private static String send(Map<String, String> fields, boolean terms) throws Exception {
        return Registration.send(new Browser(SERVER.address()), fields, terms).body();
    }

    /** Formats, check digits, what is missing and what is not ticked: in one round. */
    @Test
    void everythingWrongIsToldAtOnceInTheOrderOfThePage() throws Exception {
        Map<String, String> fields = Registration.inOrder();
        fields.put("lastNames", "");
        fields.put("document", "40.000.001-7");
        fields.put("mobile", "123");
        fields.put("email", "ana@");
        fields.put("password", "corta");
        String page = send(fields, false);
        assertEquals(
                List.of(
                        "registro:lastNames:input Escriba sus apellidos.",
                        "registro:document:input RUT: El RUT no coincide con su dígito verificador;"
                                + " revíselo.",
                        "registro:mobile:input Celular: Debe tener nueve dígitos, por ejemplo 9 8765"
                                + " 4321; uno de otro país empieza con +.",
                        "registro:email:input Correo electrónico: Escriba la dirección completa, por"
                                + " ejemplo nombre@correo.cl.",
                        "registro:password:input Contraseña: Debe tener 8 caracteres o más.",
                        "registro:terms:termsAccepted Términos y condiciones: Para registrarse debe"
                                + " aceptarlos."),
                all(TOLD, page));
        assertEquals(6, all(BESIDE, page).size(), "each beside its field too");
        for (String typed : List.of("Ana", "40.000.001-7", "123", "ana@")) {
            assertTrue(page.contains("value=\"" + typed + "\""), typed + " is kept");
        }
        assertFalse(page.contains("corta"), "a password is never given back");
    }

    /** What the procedure asks besides is asked beside the first request. */
    @Test
    void theFormAsksForSixDataAndWhetherOneIsOfAge() throws Exception {
        String page = new Browser(SERVER.address()).get("/registro").body();
        assertEquals(
                List.of("firstNames", "lastNames", "document", "mobile", "email", "password"),
                Pattern.compile("<input id=\"registro:(\\w+):input\"")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1))
                        .toList());
        assertTrue(page.contains("Tengo 14 años o más."));
    }
}
