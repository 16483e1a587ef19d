package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A person without an account asks about her data on a telephone; the officer answers. */
class DataRightsST extends StaffJourney {

    private static final String CLARA = "12.345.678-5";
    private static final Pattern CODE = Pattern.compile("\\b([A-Z0-9]{8})\\b");

    private String code(String email) {
        String text = GreenMailUtil.getBody(mailTo(email, "código")).replaceAll("=\\r?\\n", "");
        Matcher code = CODE.matcher(text.replaceAll("DR-\\d{4}-\\d{6}", ""));
        assertTrue(code.find(), text);
        return code.group(1);
    }

    private void look(Page where, String name) {
        fits(where);
        noBarriers(where);
        picture(where, name);
    }

    @Test
    void itIsAskedProvedAnsweredAndRead() throws Exception {
        String mailbox = "clienta-derechos@correo.example";
        Page phone = phone();
        open(phone, "/datos");
        look(phone, "datos-320");
        phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Corregir mis datos"))
                .click();
        button(phone, "Enviar la solicitud").click();
        Locator told = phone.locator(".problems");
        assertThat(told).containsText("Escriba su nombre y apellidos.");
        assertThat(told.locator("a[href='#p:email:correo']"))
                .containsText("Escriba un correo o una dirección postal");
        noBarriers(phone);
        phone.getByLabel("Apellidos").first().fill("Rojas Prueba");
        phone.getByLabel("Nombre y apellidos").fill("Elena Rojas Prueba");
        assertThat(told).not().containsText("Escriba su nombre y apellidos.");
        phone.getByLabel("Correo").last().fill(mailbox);
        assertThat(told).not().containsText("Escriba un correo");
        look(phone, "datos-pedir-320");
        button(phone, "Enviar la solicitud").click();
        assertThat(phone.locator("main")).containsText("Recibimos su solicitud");
        look(phone, "datos-ver-320");
        phone.evaluate(
                "const send = document.getElementById('f:subir');"
                        + " send.removeAttribute('formenctype'); send.click()");
        assertThat(phone.locator("main")).containsText("Elija primero un archivo");
        String number = phone.url().replaceFirst(".*numero=(DR-[0-9-]+).*", "$1");
        phone.locator("[id='g:code:code']").fill("AAAA2222");
        button(phone, "Acreditar con el código").click();
        assertThat(phone.locator("main")).containsText("código");
        phone.locator("[id='g:code:code']").fill(code(mailbox));
        button(phone, "Acreditar con el código").click();
        assertThat(phone.locator("main")).containsText("En curso");

        Page officer = atHome("datos");
        assertTrue(officer.url().contains("/gestion/derechos"), officer.url());
        bothSizes(officer, "derechos");
        Locator row =
                officer.locator(".tickets-link", new Page.LocatorOptions().setHasText(number));
        row.click();
        officer.waitForURL(address -> address.contains("/ver?id="));
        assertThat(officer.locator("main")).containsText("Elena Rojas Prueba");
        assertThat(officer.locator("main")).containsText("No hay datos de esta persona");
        bothSizes(officer, "derechos-ver");
        String letter = officer.url().replaceFirst(".*id=", "/gestion/derechos/carta.pdf?id=");
        open(officer, letter);
        assertThat(officer.locator("main")).containsText("Guarde antes el borrador");
        noBarriers(officer);
        officer.goBack();
        button(officer, "Responder").click();
        assertThat(officer.locator("main")).containsText("Falta elegir");
        officer.getByLabel("No acogemos lo que pide").check();
        officer.getByLabel("Causal de la ley").selectOption("NO_HAY_DATOS");
        button(officer, "Proponer un texto").click();
        assertThat(officer.locator("[id='r:text:respuesta']"))
                .hasValue(Pattern.compile("Elena Rojas Prueba: no podemos.*", Pattern.DOTALL));
        button(officer, "Responder").click();
        assertThat(officer.locator("main")).containsText("partes por completar");
        String proposed = officer.locator("[id='r:text:respuesta']").inputValue();
        officer.locator("[id='r:text:respuesta']")
                .fill(proposed.replaceAll("\\[complete.*?]", "nunca escribió al canal"));
        button(officer, "Responder").click();
        assertThat(officer.locator("main")).containsText("Respondida");
        noBarriers(officer);
        picture(officer, "derechos-respondida");

        phone.reload();
        assertThat(phone.locator("main")).containsText("No tenemos datos personales suyos");
        assertThat(phone.locator("main")).containsText("Agencia de Protección");
        look(phone, "datos-respuesta-320");

        Page other = phone();
        open(other, "/datos?numero=" + number);
        button(other, "Enviarme un código").click();
        assertThat(other.locator("main")).containsText("Si la solicitud " + number + " existe");
        look(other, "datos-codigo-320");
        other.context().clearCookies();
        open(other, "/datos/ver?numero=" + number);
        assertTrue(other.url().contains("/datos?numero="), other.url());
    }

    @Test
    void anErasureIsShownBeforeItIsDone() throws Exception {
        String mailbox = "clienta-borra@correo.example";
        Page phone = phone();
        open(phone, "/datos");
        phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Eliminar mis datos"))
                .click();
        phone.getByLabel("Nombre y apellidos").fill("Olga Rojas Prueba");
        phone.getByLabel("Correo").last().fill(mailbox);
        button(phone, "Enviar la solicitud").click();
        String number = phone.url().replaceFirst(".*numero=(DR-[0-9-]+).*", "$1");
        phone.locator("[id='g:code:code']").fill(code(mailbox));
        button(phone, "Acreditar con el código").click();
        assertThat(phone.locator("main")).containsText("En curso");

        Page officer = atHome("datos");
        officer.locator(".tickets-link", new Page.LocatorOptions().setHasText(number)).click();
        officer.waitForURL(address -> address.contains("/ver?id="));
        officer.getByLabel("Acogemos lo que pide").first().check();
        officer.locator("[id='r:text:respuesta']").fill("Olga Rojas Prueba: eliminamos sus datos.");
        button(officer, "Responder").click();
        assertThat(officer.locator("main")).containsText("Vea antes qué se elimina");
        assertThat(officer.locator("main")).containsText("Se conserva por ley");
        assertThat(officer.locator("[id='r:text:respuesta']"))
                .hasValue("Olga Rojas Prueba: eliminamos sus datos.");
        bothSizes(officer, "derechos-plan");
        button(officer, "Responder").click();
        assertThat(officer.locator("main")).containsText("Respondida");
    }

    /** The number of Clara, who has an account, on the document of another. */
    @Test
    void aRowWithTheNumberAndAnotherNameIsHersOnceTheOfficerSaysSo() throws Exception {
        Page officer = signedIn("datos");
        open(officer, "/gestion/derechos/nueva");
        officer.locator("[id='n:channel:canal']").selectOption("PAPEL");
        officer.getByLabel("Nombre y apellidos").fill("Rosa Fuentes Prueba");
        officer.locator("[id='n:document:rut']").fill(CLARA);
        officer.locator("[id='n:address:direccion']").fill("Los Aromos 12, Talca");
        button(officer, "Ingresar").click();
        assertThat(officer.locator("main")).containsText("Quedó ingresada");
        String number = officer.url().replaceFirst(".*abierta=", "");
        open(officer, "/gestion/derechos");
        officer.locator(".tickets-link", new Page.LocatorOptions().setHasText(number)).click();
        officer.waitForURL(address -> address.contains("/ver?id="));
        officer.locator("[id='i:note:visto']").fill("Cédula vigente en el sobre");
        button(officer, "Acreditar identidad").click();
        assertThat(officer.locator("main")).containsText("Fichas que quedan fuera: ");
        bothSizes(officer, "derechos-fichas");
        Locator row = officer.getByLabel(Pattern.compile("Clara Ciudadana.*con cuenta.*"));
        assertThat(row).not().isChecked();
        row.check();
        button(officer, "Guardar fichas").click();
        assertThat(officer.locator("main")).containsText("Fichas guardadas");
        assertThat(row).isChecked();
        button(officer, "Preparar la copia").click();
        assertThat(officer.locator("main")).containsText("Copia preparada");
        assertTrue(
                officer.request()
                        .get(
                                officer.url()
                                        .replaceFirst(
                                                "/gestion/derechos/ver",
                                                "/gestion/derechos/copia.zip"))
                        .ok());
    }

    @Test
    void theOfficerKeepsHerRegistersAndNobodyElseFindsThem() {
        Page officer = signedIn("datos");
        for (String path :
                new String[] {
                    "/gestion/registros",
                    "/gestion/registros/ver?id=1",
                    "/gestion/brechas",
                    "/gestion/brechas/ver",
                    "/gestion/derechos/ajustes",
                    "/gestion/derechos/nueva"
                }) {
            open(officer, path);
            bothSizes(officer, path.substring(9).replaceAll("[^a-z]+", "-"));
        }
        assertTrue(officer.request().get("/gestion/registros/registro.pdf?tipo=ACTIVIDAD").ok());
        open(officer, "/gestion/brechas/ver");
        officer.getByLabel("Qué ocurrió").fill("Un correo salió a otra persona.");
        officer.getByLabel("Qué datos").fill("Nombre y curso.");
        officer.getByLabel("menores de 14 años").check();
        officer.getByLabel("Qué puede pasar").fill("Que se sepa de un niño.");
        officer.getByLabel("Qué se hizo").fill("Se pidió borrarlo.");
        button(officer, "Guardar").click();
        assertThat(officer.locator("main")).containsText("La ley obliga a avisarles");
        bothSizes(officer, "brecha");
        String breach = officer.url().replaceFirst(".*id=", "");
        assertTrue(officer.request().get("/gestion/brechas/agencia.pdf?id=" + breach).ok());
        assertTrue(officer.request().get("/gestion/brechas/registro.pdf").ok());
        officer.locator("[id='c:cerrar']").click();
        assertThat(officer.locator("main")).containsText("Falta un aviso que pide la ley");
        for (String who : new String[] {"operadora", "administradora", "operaciones", "junaeb"}) {
            unknown(who, "/gestion/derechos");
            unknown(who, "/gestion/registros");
            unknown(who, "/gestion/brechas");
        }
    }

    /** The page of a ticket leads there; nobody needs to read or copy who its person is. */
    @Test
    void anOperatorOpensItFromATicketWithoutSeeingMoreOfItsPerson() {
        Page operator = signedIn("operadora");
        open(operator, "/gestion/derechos/nueva");
        open(operator, "/gestion?caja=TODAS");
        Matcher number = Pattern.compile("CP-\\d{4}-\\d{6}").matcher(operator.content());
        assertTrue(number.find());
        open(operator, "/gestion/derechos/nueva?ticket=" + number.group());
        assertThat(operator.locator("main")).containsText(number.group());
        assertThat(operator.locator("[id='n:email:correo']")).hasCount(0);
        bothSizes(operator, "derechos-de-solicitud");
        button(operator, "Ingresar").click();
        assertThat(operator.locator("main")).containsText("Quedó ingresada");
    }
}
