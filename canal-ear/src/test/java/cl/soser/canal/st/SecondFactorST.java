package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.factor.AppCode;
import cl.soser.canal.server.Installation;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An invited person chooses a second factor, uses it, and gets in without it on a bad day. */
class SecondFactorST extends StaffJourney {

    private static final String WORDS = "lluvia tejado guitarra mesa";

    /** Chromium's own, in place of a finger on a reader. */
    private static void plugIn(Page where) {
        CDPSession session = where.context().newCDPSession(where);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", parameters);
    }

    private void enter(Page where, String email) {
        open(where, "/login");
        where.locator("input[type=email]").fill(email);
        where.locator("input[type=password]").fill(WORDS);
        where.locator("main input[type=submit]").first().click();
        where.waitForURL("**/segundo-paso");
    }

    private static void leave(Page where) {
        where.context().clearCookies();
    }

    @Test
    void aPasskeyIsMadeAtTheInvitationAndReplacedByACodeWhenItIsLost() {
        String email = "llave-" + System.nanoTime() + "@canal.example";
        Page administrator = signedIn("administradora");
        open(administrator, "/admin/usuario");
        administrator.locator("[id='usuario:email:input']").fill(email);
        administrator.locator("[id='usuario:displayName:input']").fill("Persona de Prueba");
        administrator.locator("input[value='OPERADOR']").check();
        press(administrator, "Enviar la invitación", "Listo");

        plugIn(page);
        page.navigate(linkIn(mailTo(email, "Canal PAE")).toString());
        page.locator("input[type=password]").fill(WORDS);
        page.locator("main input[type=submit]").first().click();
        page.waitForURL("**/segundo-paso");
        assertThat(page.locator("h1")).hasText("Elija su segundo paso");
        bothSizes(page, "segundo-paso-elegir");
        open(page, "/gestion");
        page.waitForURL("**/login**");
        enter(page, email);
        button(page, "Crear una llave de acceso").click();
        page.waitForURL("**/cuenta/respaldo");
        List<String> codes = page.locator(".codes li").allTextContents();
        assertEquals(10, codes.size());
        bothSizes(page, "segundo-paso-respaldo");
        button(page, "Ya los guardé").click();
        page.waitForURL("**/gestion");

        leave(page);
        enter(page, email);
        bothSizes(page, "segundo-paso");
        button(page, "Usar mi llave de acceso").click();
        page.waitForURL("**/gestion");
        open(page, "/cuenta/segundo-paso");
        assertThat(page.locator("main")).containsText("Le quedan 10 de diez");
        bothSizes(page, "cuenta-segundo-paso");

        leave(page);
        enter(page, email);
        page.getByLabel("Código").fill(codes.get(0));
        button(page, "Entrar").click();
        page.waitForURL("**/gestion");
        leave(page);
        enter(page, email);
        page.getByLabel("Código").fill(codes.get(0));
        button(page, "Entrar").click();
        assertThat(page.locator(".problems")).containsText("Ese código no sirve");
        noBarriers(page);

        assertEquals(1, server.resetFactor("nadie@canal.example").exit());
        Installation.Said said = server.resetFactor(email);
        assertEquals(0, said.exit(), said.text());
        mailTo("datos@canal.example", "segundo paso desde el servidor");
        mailTo("ti@canal.example", "segundo paso desde el servidor");
        enter(page, email);
        assertThat(page.locator("h1")).hasText("Elija su segundo paso");
        said = server.renewFactors();
        assertEquals(0, said.exit(), said.text());
        assertTrue(said.text().contains("Nothing needs CANAL_FACTOR_KEY_OLD"), said.text());
    }

    @Test
    void theDemonstrationShowsItsCodeAndAProgramSendsItAlone() throws Exception {
        open(page, "/login");
        bothSizes(page, "login-demostracion");
        page.locator("input[type=email]").fill("nutricion@canal.example");
        page.locator("input[type=password]").fill(PASSWORD);
        button(page, "Usar este código").click();
        button(page, "Entrar").click();
        page.waitForURL("**/gestion");
        open(page, "/cuenta/confirmar?volver=/gestion");
        bothSizes(page, "segundo-paso-confirmar");
        page.getByLabel("Código").fill("000 000");
        button(page, "Confirmar y seguir").click();
        assertThat(page.locator(".problems")).containsText("Ese código no sirve");
        page.getByLabel("Código").fill(AppCode.now());
        button(page, "Confirmar y seguir").click();
        page.waitForURL("**/gestion");
        open(page, "/cuenta/confirmar?volver=/institucion/solicitudes.csv");
        page.getByLabel("Código").fill(AppCode.now());
        button(page, "Confirmar y seguir").click();
        assertThat(page.getByText("Listo, confirmó que es usted")).isVisible();
        assertThat(page.locator("main a.button"))
                .hasAttribute("href", "/institucion/solicitudes.csv");
        bothSizes(page, "segundo-paso-archivo");

        var program = new cl.soser.canal.it.Browser(server.address());
        var form = cl.soser.canal.it.Browser.signInForm("nutricion@canal.example", PASSWORD, "");
        form.remove("code");
        assertEquals("/segundo-paso", program.target(program.post("/login", form)));
        var in = program.post("/segundo-paso", java.util.Map.of("code", AppCode.now()));
        assertTrue(program.target(in).equals("/gestion"), in.body());
    }
}
