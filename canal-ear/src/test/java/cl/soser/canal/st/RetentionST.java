package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cl.soser.canal.it.Browser;
import cl.soser.canal.st.abuse.Registration;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The terms of retention, for the officer who sets them and those who read them. */
class RetentionST extends StaffJourney {

    @Test
    void theOfficerSetsATermAndTheAdministratorReadsIt() {
        Page officer = signedIn("datos");
        open(officer, "/admin/retencion");
        bothSizes(officer, "retencion");
        officer.locator("[id='retencion:ofField:of']").selectOption("ARCHIVOS");
        officer.locator("[id='retencion:monthsField:months']").fill("muchos");
        officer.locator("[id='retencion:reasonField:reason']").fill("Revisión anual.");
        button(officer, "Guardar").click();
        assertThat(officer.locator("main")).containsText("Escriba los meses con números");
        noBarriers(officer);
        officer.locator("[id='retencion:monthsField:months']").fill("48");
        press(officer, "Guardar", "Plazo guardado");
        assertThat(officer.locator("#historial li").first()).containsText("48");
        Page admin = signedIn("administradora");
        open(admin, "/admin/retencion");
        assertThat(admin.locator("main")).containsText("48 meses");
        assertThat(admin.locator("[id='retencion:guardar']")).hasCount(0);
        open(officer, "/admin/finalidades");
        bothSizes(officer, "finalidades");
        officer.locator("[id='finalidad:purposeField:purpose']").selectOption("ATENCION");
        officer.locator("[id='finalidad:groundField:ground']").selectOption("CONSENTIMIENTO");
        officer.locator("[id='finalidad:basisField:basis']").fill("Usted lo acepta.");
        officer.locator("[id='finalidad:reasonField:reason']").fill("Revisión anual.");
        button(officer, "Guardar").click();
        assertThat(officer.locator("main")).containsText("no puede esperar un consentimiento");
        officer.locator("[id='finalidad:purposeField:purpose']").selectOption("CIFRAS");
        officer.locator("[id='finalidad:groundField:ground']").selectOption("CONTRATO");
        press(officer, "Guardar", "Base legal guardada");
        open(admin, "/admin/finalidades");
        assertThat(admin.locator("[id='finalidad:guardar']")).hasCount(0);
        open(admin, "/privacidad");
        assertThat(admin.locator("main")).containsText("Contrato. Usted lo acepta.");
        for (String who : new String[] {"operadora", "calidad", "operaciones"}) {
            unknown(who, "/admin/retencion");
        }
    }

    @Test
    void theOfficerApprovesARunAndSeesItsProof() {
        Page officer = signedIn("datos");
        open(officer, "/gestion/retencion");
        bothSizes(officer, "borrado-antes");
        press(officer, "Contar ahora", "No se borró nada");
        assertThat(officer.locator("#corrida")).containsText("Por aprobar");
        bothSizes(officer, "borrado-por-aprobar");
        Page admin = signedIn("administradora");
        open(admin, "/gestion/retencion");
        assertThat(admin.locator("[id='r:aprobar']")).hasCount(0);
        String number = Fixtures.filed();
        admin.getByLabel("Número de la solicitud").fill(number);
        admin.locator("[id='orden:reasonField:reason']").fill("La pide la Contraloría.");
        press(admin, "Ordenar conservar", "Orden dada");
        assertThat(admin.locator("#ordenes")).containsText("La solicitud " + number);
        press(officer, "Aprobar este borrado", "Se borra la próxima noche");
        Fixtures.run("retention");
        open(officer, "/gestion/retencion");
        assertThat(officer.locator("#corrida")).containsText("Hecha");
        assertThat(officer.locator("#pruebas li").first()).containsText("datos borrados");
        bothSizes(officer, "borrado-hecho");
        for (String who : new String[] {"operadora", "calidad", "operaciones"}) {
            unknown(who, "/gestion/retencion");
        }
    }

    @Test
    void aCitizenClosesHerAccountForGood() throws Exception {
        Map<String, String> fields = Registration.inOrder();
        String mailbox = Fixtures.mailbox();
        fields.put("email", mailbox);
        Registration.send(new Browser(server.address()), fields, true);
        open(page, linkIn(mailTo(mailbox, "Confirme su correo")).toString());
        page.locator("[id='confirmar:password:input']").fill(fields.get("password"));
        page.locator("[id='confirmar:enviar']").click();
        page.waitForURL(address -> !address.contains("/verificar"));
        open(page, "/cuenta");
        if (page.url().contains("/login")) {
            page.locator("input[type=email]").fill(mailbox);
            page.locator("input[type=password]").fill(fields.get("password"));
            page.locator("main button[type=submit], main input[type=submit]").first().click();
            page.waitForURL("**/cuenta");
        }
        bothSizes(page, "cuenta-cierre");
        page.locator("a[href^='/cuenta/confirmar']").click();
        page.locator("[id='clave:password:input']").fill(fields.get("password"));
        button(page, "Confirmar y seguir").click();
        page.waitForURL("**/cuenta");
        bothSizes(page, "cuenta-confirmada");
        page.getByLabel("Entiendo que no se puede deshacer").check();
        button(page, "Cerrar mi cuenta para siempre").click();
        page.waitForURL("**/login?salida=cuenta");
        assertThat(page.locator("main")).containsText("Su cuenta está cerrada");
        bothSizes(page, "cuenta-cerrada");
        page.locator("input[type=email]").fill(mailbox);
        page.locator("input[type=password]").fill(fields.get("password"));
        page.locator("main button[type=submit], main input[type=submit]").first().click();
        assertThat(page.locator("main")).containsText("no coinciden");
    }
}
