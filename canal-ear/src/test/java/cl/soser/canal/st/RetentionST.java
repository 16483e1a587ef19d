package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The terms of retention, for the officer who sets them and those who read them. */
class RetentionST extends StaffJourney {

    @Test
    void theOfficerSetsATermAndTheAdministratorReadsIt() {
        Page officer = signedIn("datos");
        open(officer, "/admin/retencion");
        bothSizes(officer, "retencion");
        officer.getByLabel("Clase de datos", new Page.GetByLabelOptions().setExact(true))
                .selectOption("ARCHIVOS");
        officer.getByLabel("Plazo en meses").fill("muchos");
        officer.locator("[id='retencion:reasonField:reason']").fill("Revisión anual.");
        button(officer, "Guardar").click();
        assertThat(officer.locator("main")).containsText("Escriba los meses con números");
        noBarriers(officer);
        officer.getByLabel("Plazo en meses").fill("48");
        press(officer, "Guardar", "Plazo guardado");
        assertThat(officer.locator("#historial li").first()).containsText("48");
        Page admin = signedIn("administradora");
        open(admin, "/admin/retencion");
        assertThat(admin.locator("main")).containsText("48 meses");
        assertThat(admin.locator("[id='retencion:guardar']")).hasCount(0);
        open(officer, "/admin/finalidades");
        bothSizes(officer, "finalidades");
        officer.getByLabel("Para qué", new Page.GetByLabelOptions().setExact(true))
                .selectOption("ATENCION");
        officer.getByLabel("Base legal").last().selectOption("CONSENTIMIENTO");
        officer.locator("[id='finalidad:basisField:basis']").fill("Usted lo acepta.");
        officer.locator("[id='finalidad:reasonField:reason']").fill("Revisión anual.");
        button(officer, "Guardar").click();
        assertThat(officer.locator("main")).containsText("no puede esperar un consentimiento");
        officer.getByLabel("Para qué", new Page.GetByLabelOptions().setExact(true))
                .selectOption("CIFRAS");
        officer.getByLabel("Base legal").last().selectOption("CONTRATO");
        press(officer, "Guardar", "Base legal guardada");
        open(admin, "/admin/finalidades");
        assertThat(admin.locator("[id='finalidad:guardar']")).hasCount(0);
        open(admin, "/privacidad");
        assertThat(admin.locator("main")).containsText("Contrato. Usted lo acepta.");
        for (String who : new String[] {"operadora", "calidad", "operaciones"}) {
            unknown(who, "/admin/retencion");
        }
    }
}
