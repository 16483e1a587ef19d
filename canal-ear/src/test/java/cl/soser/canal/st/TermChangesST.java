package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What takes a request out of its term, as two people do it and the institution reads it. */
class TermChangesST extends StaffJourney {

    @Test
    void anOverdueComplaintGetsAnotherMotiveByTwoPeopleAndStaysMissed() {
        String number = Fixtures.overdue(Fixtures.filed());
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/tickets/" + number);
        choose(administrator, "Reclasificar");
        assertThat(administrator.getByLabel("Motivo", exactly())).hasCount(1);
        administrator.getByLabel("Motivo", exactly()).selectOption("FELICITACION");
        why(administrator).fill("Agradece a la manipuladora");
        bothSizes(administrator, "cambio-pedir");
        press(administrator, "Reclasificar", "otra persona de Operaciones debe aceptar");
        assertThat(administrator.locator("main")).containsText("De Reclamo a Felicitación");
        bothSizes(administrator, "cambio-pedido");
        assertThat(button(administrator, "Decidir el cambio")).hasCount(0);

        Page manager = signedIn("gerencia");
        open(manager, "/gestion?bandeja=CAMBIO_PEDIDO");
        picture(manager, "cambios-por-decidir");
        inList(manager, "/gestion?bandeja=CAMBIO_PEDIDO", "tr", number);
        open(manager, "/gestion/tickets/" + number);
        button(manager, "Decidir el cambio").click();
        manager.getByLabel("Decisión").selectOption("true");
        why(manager).fill("Es una felicitación");
        bothSizes(manager, "cambio-decidir");
        press(manager, "Guardar la decisión", "Decisión guardada");
        assertThat(manager.locator("main")).containsText("En las cifras cuenta como Reclamo");
        bothSizes(manager, "cambio-hecho");

        Page reader = signedIn("junaeb");
        open(reader, "/institucion/tickets/" + number);
        assertThat(reader.locator(".case-steps")).containsText("Se pidió cambiar su motivo");
        assertThat(reader.locator(".case-steps")).containsText("de Reclamo a Felicitación");
        assertThat(reader.locator(".case-steps")).containsText("Agradece a la manipuladora");
        assertThat(reader.locator("main")).containsText("72 horas desde el ingreso");
        bothSizes(reader, "institucion-historia");
        open(reader, "/institucion?ver=calidad&periodo=12meses");
        assertThat(reader.locator("[aria-labelledby=reclasificadas]").first()).containsText(number);
        bothSizes(reader, "institucion-reclasificadas");
    }

    @Test
    void whoAskedWithdrawsIt() {
        String number = Fixtures.overdue(Fixtures.filed());
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/tickets/" + number);
        choose(administrator, "Anular");
        administrator.getByLabel("Causa").selectOption("PRUEBA");
        why(administrator).fill("Era una prueba");
        press(administrator, "Anular", "otra persona de Operaciones debe aceptarlo");
        choose(administrator, "Retirar lo que pedí");
        why(administrator).fill("No era una prueba");
        press(administrator, "Retirar", "sigue como está");
        assertThat(administrator.locator("main")).containsText("Se retiró el cambio pedido");
    }

    @Test
    void theTermOfTheContractIsProposedByOneAndDecidedByAnother() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/plazo-contrato");
        assertThat(administrator.locator("main")).containsText("hasta 72 horas");
        String day = LocalDate.now(ZoneId.of("America/Santiago")).plusDays(20).toString();
        administrator.getByLabel("Consulta: Horas que se proponen").fill("200");
        administrator.locator("[id$=':from']").fill(day);
        administrator.locator("[id$=':reason']").fill("Anexo 3 del contrato");
        button(administrator, "Proponer el cambio").click();
        assertThat(administrator.locator("#messages")).containsText("de 1 a 72 horas");
        administrator.getByLabel("Consulta: Horas que se proponen").fill("48");
        bothSizes(administrator, "plazo-contrato");
        button(administrator, "Proponer el cambio").click();
        assertThat(administrator.locator("#messages")).containsText("Otra persona");
        assertThat(button(administrator, "Guardar la decisión")).hasCount(0);

        Page manager = signedIn("operaciones");
        open(manager, "/gestion/plazo-contrato");
        assertThat(manager.locator("main")).containsText("Consulta 48 h");
        bothSizes(manager, "plazo-contrato-decidir");
        manager.locator("[id$=':why']").fill("No corresponde");
        button(manager, "Guardar la decisión").click();
        assertThat(manager.locator("#messages")).containsText("Rechazado");
        unknown("calidad", "/gestion/plazo-contrato");
        unknown("operadora", "/gestion/plazo-contrato");
    }

    /** Of the act that is open; links to other requests ask for a reason too. */
    private static Locator why(Page where) {
        return where.locator("textarea[id$=':reason']").first();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
