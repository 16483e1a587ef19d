package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Contracts, from the first line to their schools, targets and fines. */
class ContractsST extends StaffJourney {

    @Test
    void aContractIsWrittenAimedFinedAndGivenItsSchools() {
        Page admin = signedIn("administradora");
        open(admin, "/admin/contratos");
        bothSizes(admin, "contratos");
        assertThat(admin.locator("main")).containsText("85-41-LR21");
        admin.getByText("Nuevo contrato").click();
        admin.getByLabel("Código").fill("99-1-lr30");
        admin.getByLabel("Nombre", new Page.GetByLabelOptions().setExact(true))
                .fill("Licitación de prueba");
        LocalDate begins = LocalDate.now().plusYears(2);
        admin.getByLabel("Comienza").fill(begins.toString());
        admin.getByLabel("Termina").fill(begins.minusDays(1).toString());
        admin.getByLabel("JUNAEB").check();
        button(admin, "Guardar").click();
        assertThat(admin.locator("#messages")).containsText("El último día es anterior");
        assertThat(admin.getByLabel("Nombre", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Licitación de prueba");
        noBarriers(admin);
        admin.getByLabel("Termina").fill(begins.plusYears(1).toString());
        press(admin, "Guardar", "Contrato guardado");
        bothSizes(admin, "contrato");
        admin.getByLabel("Códigos", new Page.GetByLabelOptions().setExact(true))
                .fill("1-9, 999999");
        press(admin, "Agregar la lista", "El directorio no conoce");
        admin.getByText("Agregar fila").first().click();
        admin.getByLabel("Desde", new Page.GetByLabelOptions().setExact(true)).fill("mucho");
        admin.getByLabel("Hasta antes de").fill("98");
        admin.getByLabel("Monto").fill("12,5");
        admin.locator("input[value='Agregar fila']").click();
        assertThat(admin.locator("#messages")).containsText("«mucho» no es un número");
        admin.getByLabel("Desde", new Page.GetByLabelOptions().setExact(true)).fill("95");
        admin.locator("input[value='Agregar fila']").click();
        assertThat(admin.locator("#messages")).containsText("Fila agregada");
        assertThat(admin.locator("main")).containsText("12,5 UTM");
        button(admin, "Eliminar").click();
        assertThat(admin.locator("main")).containsText("¿Eliminar el contrato 99-1-LR30?");
        noBarriers(admin);
        press(admin, "Sí, eliminar 99-1-LR30", "Contrato eliminado");
        assertThat(admin.locator("#historial")).containsText("99-1-LR30");
    }

    @Test
    void aTargetOfTheContractInForceIsChangedAndOneInUseStays() {
        Page admin = signedIn("administradora");
        open(admin, "/admin/contrato?codigo=85-41-LR21");
        bothSizes(admin, "contrato-en-uso");
        press(admin, "Eliminar", "así que no se elimina");
        admin.getByLabel("Canal web: caídas en el año").fill("11");
        press(admin, "Guardar metas", "Metas guardadas");
        assertThat(admin.locator("#historial li").first())
                .containsText("Máximo de caídas en el año");
        assertThat(admin.locator("#historial li").first()).containsText("12");
    }

    /** Each says what the other saved, keeps what was typed, and saves at the second attempt. */
    @Test
    void twoWindowsOnOneContractEachSaveInTheEnd() {
        Page admin = signedIn("administradora");
        Page.GetByLabelOptions exact = new Page.GetByLabelOptions().setExact(true);
        open(admin, "/admin/contrato?codigo=85-41-LR21");
        String label = admin.getByLabel("Nombre", exact).inputValue();
        Page other = admin.context().newPage();
        open(other, "/admin/contrato?codigo=85-41-LR21");
        other.getByLabel("Nombre", exact).fill(label + " (uno)");
        press(other, "Guardar", "Contrato guardado");
        admin.getByLabel("Nombre", exact).fill(label + " (dos)");
        press(admin, "Guardar", "Mientras usted escribía se guardó otro cambio");
        assertThat(admin.locator("#messages")).containsText("(uno)");
        assertThat(admin.getByLabel("Nombre", exact)).hasValue(label + " (dos)");
        press(admin, "Guardar", "Contrato guardado");
        admin.getByLabel("Nombre", exact).fill(label);
        press(admin, "Guardar", "Contrato guardado");
    }

    /** Nothing is done at first: who would be without a contract is said, and asked. */
    @Test
    void takingAnInstitutionFromItsOnlyContractIsAskedFirst() {
        Page admin = signedIn("administradora");
        open(admin, "/admin/contrato?codigo=85-41-LR21");
        admin.getByLabel("INTEGRA").uncheck();
        button(admin, "Guardar").click();
        assertThat(admin.locator(".notice-warn").first()).containsText("INTEGRA");
        assertThat(button(admin, "Guardar de todos modos")).isVisible();
        bothSizes(admin, "contrato-sin-institucion");
        open(admin, "/admin/contrato?codigo=85-41-LR21");
        assertThat(admin.getByLabel("INTEGRA")).isChecked();
    }

    @Test
    void othersFindNoContracts() {
        unknown("ti", "/admin/contratos", "/admin/contrato", "/admin/contrato?codigo=85-41-LR21");
        unknown("administradora", "/admin/contrato?codigo=NADA", "/admin/contrato?codigo=%3Cb%3E");
    }
}
