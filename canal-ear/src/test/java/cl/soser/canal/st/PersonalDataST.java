package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.it.Browser;
import cl.soser.canal.st.abuse.Registration;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** A person takes her data away, asks for their erasure, and closes her account. */
class PersonalDataST extends StaffJourney {

    private static final Pattern CODE = Pattern.compile("\\b([A-Z0-9]{8})\\b");

    private void look(Page where, String name) {
        fits(where);
        noBarriers(where);
        picture(where, name);
    }

    /** Asks on a telephone and proves the mailbox; the number of the case. */
    private String asked(Page phone, String right, String mailbox) throws Exception {
        open(phone, "/datos");
        phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(right)).click();
        phone.getByLabel("Nombre y apellidos").fill("Elena Rojas Prueba");
        phone.getByLabel("Correo").last().fill(mailbox);
        button(phone, "Enviar la solicitud").click();
        assertThat(phone.locator("main")).containsText("Recibimos su solicitud");
        String number = phone.url().replaceFirst(".*numero=(DR-[0-9-]+).*", "$1");
        String text = GreenMailUtil.getBody(mailTo(mailbox, number)).replaceAll("=\\r?\\n", "");
        Matcher code = CODE.matcher(text.replaceAll("DR-\\d{4}-\\d{6}", ""));
        assertTrue(code.find(), text);
        phone.locator("[id='g:code:code']").fill(code.group(1));
        button(phone, "Acreditar con el código").click();
        assertThat(phone.locator("main")).containsText("En curso");
        return number;
    }

    private Page officerAt(String number) {
        Page officer = signedIn("datos");
        open(officer, "/gestion/derechos");
        officer.locator(".tickets-link", new Page.LocatorOptions().setHasText(number)).click();
        officer.waitForURL(address -> address.contains("/ver?id="));
        return officer;
    }

    @Test
    void aCopyIsPreparedHandedOutAndReadAndAnErasureIsPlanned() throws Exception {
        String mailbox = Fixtures.mailbox();
        Page phone = phone();
        String access = asked(phone, "Saber qué datos míos tienen", mailbox);
        String ticket = Fixtures.filed("RECLAMO", mailbox);
        Page officer = officerAt(access);
        button(officer, "Preparar la copia").click();
        assertThat(officer.locator("main")).containsText("La copia está lista");
        bothSizes(officer, "derechos-copia");
        officer.getByLabel("Acogemos lo que pide", new Page.GetByLabelOptions().setExact(true))
                .check();
        button(officer, "Proponer un texto").click();
        button(officer, "Responder").click();
        assertThat(officer.locator("main")).containsText("Respondida");
        phone.reload();
        Locator copy =
                phone.locator("a", new Page.LocatorOptions().setHasText("Descargar mis datos"));
        assertThat(copy).isVisible();
        look(phone, "datos-copia-320");
        APIResponse answer = phone.request().get(copy.getAttribute("href"));
        assertTrue(answer.ok());
        Map<String, byte[]> files = unpacked(answer.body());
        String json = new String(files.get("datos.json"), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(json.contains(ticket) && json.contains(mailbox));
        assertTrue(files.containsKey("esquema.json"), files.keySet()::toString);
        assertArrayEquals(
                files.get("esquema.json"),
                phone.request().get("/esquemas/copia-de-datos-1.json").body());
        Files.write(Path.of("target", "datos-" + access + ".pdf"), files.get("datos.pdf"));

        Page again = phone();
        String erasure = asked(again, "Eliminar mis datos", mailbox);
        officer = officerAt(erasure);
        button(officer, "Ver qué se eliminaría").click();
        assertThat(officer.locator("main")).containsText(ticket + ": sigue abierta");
        assertThat(officer.locator("main")).containsText("No se puede eliminar");
        bothSizes(officer, "derechos-plan");
    }

    private static Map<String, byte[]> unpacked(byte[] body) throws Exception {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
                files.put(one.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void aCitizenReadsHowLongDataAreKeptAndClosesHerAccount() throws Exception {
        Page phone = phone();
        open(phone, "/privacidad");
        assertThat(phone.locator("main")).containsText("Solicitudes cerradas");
        bothSizes(phone, "privacidad");
        phone.setViewportSize(320, 640);
        String mailbox = Fixtures.mailbox();
        Registration.send(new Browser(site()), mailbox, "Elena", "Rojas Prueba");
        phone.navigate(linkIn(mailTo(mailbox, "Confirme su correo")).toString());
        phone.locator("input[type=password]").fill(Registration.PASSWORD);
        phone.locator("main button[type=submit], main input[type=submit]").first().click();
        open(phone, "/cuenta");
        assertThat(phone.locator("input[type=password]")).hasCount(1);
        assertThat(button(phone, "Cerrar mi cuenta para siempre")).hasCount(0);
        look(phone, "cuenta-por-confirmar-320");
        phone.locator("a[href^='/cuenta/confirmar']").click();
        Locator password = phone.locator("[id='clave:password:input']");
        password.fill("No-Es-La-Clave-2026!");
        button(phone, "Confirmar y seguir").click();
        assertThat(phone.locator("main")).containsText("contraseña");
        password.fill(Registration.PASSWORD);
        button(phone, "Confirmar y seguir").click();
        phone.waitForURL("**/cuenta");
        assertThat(phone.locator("input[type=password]")).hasCount(1); // the new one
        look(phone, "cuenta-cierre-320");
        button(phone, "Cerrar mi cuenta para siempre").click();
        assertThat(phone.locator("main")).containsText("Marque que entiende");
        phone.getByLabel("Entiendo que no se puede deshacer").check();
        button(phone, "Cerrar mi cuenta para siempre").click();
        assertThat(phone.locator("main")).containsText("Su cuenta está cerrada");
        look(phone, "cuenta-cerrada-320");
        phone.locator("input[type=email]").fill(mailbox);
        phone.locator("input[type=password]").fill(Registration.PASSWORD);
        phone.locator("main button[type=submit], main input[type=submit]").first().click();
        assertTrue(phone.url().contains("/login"), phone.url());
    }
}
