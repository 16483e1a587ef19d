package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A restricted case from the list of its readers to its answer, and what everybody else sees. */
class NamedReadersST extends StaffJourney {

    private static final String SUBJECT = "Se llevan la mercadería por la noche";

    /** Who has no part in naming readers. */
    private static final String[] OTHERS = {"operadora", "logistica", "nutricion"};

    private Locator section(Page where, String matter) {
        return where.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(matter));
    }

    private static void choose(Page where, String field, String words) {
        Locator list = where.locator("select[id$=':" + field + "']");
        list.waitFor(); // its page may still be on its way
        list.selectOption(
                list.locator("option").allInnerTexts().stream()
                        .filter(name -> name.contains(words))
                        .findFirst()
                        .orElseThrow());
    }

    private void nameReaders() {
        Page proposer = signedIn("gerencia");
        open(proposer, "/admin/lectores");
        bothSizes(proposer, "lectores");
        section(proposer, "Fraude o robo")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Proponer"))
                .click();
        choose(proposer, "first", "Calidad");
        choose(proposer, "second", "Calidad");
        choose(proposer, "third", "Gerencia");
        proposer.locator("[id$=':reason']").fill("Partió la oficial de datos.");
        button(proposer, "Proponer").click();
        assertThat(proposer.locator("main")).containsText("cada persona una sola vez");
        choose(proposer, "second", "Datos");
        noBarriers(proposer);
        press(proposer, "Proponer", "Propuesta guardada");
        assertThat(button(proposer, "Confirmar la lista")).hasCount(0);

        Page other = signedIn("operaciones");
        open(other, "/admin/lectores");
        assertThat(section(other, "Fraude o robo")).containsText("Gloria Gerencia Pinto propuso");
        picture(other, "lectores-propuesta");
        press(other, "Confirmar la lista", "La lista rige desde ahora");
        assertThat(section(other, "Fraude o robo").locator("ol").first().locator("li").first())
                .containsText("Carla Calidad Muñoz");
        Page administrator = signedIn("administradora");
        open(administrator, "/admin/lectores");
        assertThat(administrator.locator("main")).containsText("Carla Calidad Muñoz");
        assertThat(administrator.getByText("Proponer otra lista")).hasCount(0);
        for (String who : OTHERS) {
            unknown(who, "/admin/lectores");
        }
    }

    @Test
    void readersAreNamedByTwoAndHandleTheCaseWhileEverybodyElseSeesThatItIsThere() {
        nameReaders();
        Page administrator = signedIn("administradora");
        String address = "/gestion/tickets/" + Fixtures.filed();
        open(administrator, address);
        String subject = administrator.locator("h1").innerText();
        String number = address.substring(address.lastIndexOf('/') + 1);
        choose(administrator, "Reservar la solicitud");
        administrator.getByLabel("Materia").selectOption("FRAUDE");
        administrator.locator(".act textarea").fill(SUBJECT);
        button(administrator, "Reservarla").click();
        administrator.waitForURL("**/gestion/reservada?numero=" + number);
        seesNoWord(administrator, address, subject);
        bothSizes(administrator, "reservada");
        open(administrator, "/gestion?bandeja=TODAS");
        assertThat(
                        administrator
                                .locator("tr", new Page.LocatorOptions().setHasText(number))
                                .first())
                .containsText("Caso reservado");
        picture(administrator, "reservada-lista");
        open(administrator, "/gestion/buscar?q=" + number);
        for (String who : new String[] {"operaciones", "operadora", "logistica"}) {
            seesNoWord(signedIn(who), address, subject);
        }
        unknown("nutricion", address, "/gestion/reservada?numero=" + number);
        unknown("junaeb", address, "/gestion/reservada?numero=" + number);

        Page reader = signedIn("calidad");
        open(reader, address);
        Locator line = reader.locator(".case-line");
        assertThat(line).containsText("Caso reservado: Fraude o robo");
        assertThat(line.getByText("Lo leen hoy")).isHidden();
        bothSizes(reader, "reservada-lectora");
        line.locator("summary").press("Enter");
        assertThat(line.getByText("Lo leen hoy")).isVisible();
        assertThat(button(reader, "No es un caso reservado")).isVisible();
        bothSizes(reader, "reservada-lectora-abierta");
        reader.locator("[id$=':validate']").click();
        assertThat(reader.locator("#messages")).containsText("Derivación validada.");
        eachIsGivenHerOwnRow(reader, administrator, number, subject);
        Page third = signedIn("gerencia");
        open(third, address);
        assertThat(third.getByLabel("Texto para la persona")).isVisible();
        noBarriers(third);
        open(reader, address);
        write(reader);
        press(reader, "Enviar a revisión", "Enviamos el borrador a revisión.");
        press(reader, "Pedir visación a otra persona designada", "Pedimos la visación");
        assertThat(button(reader, "Visar este texto")).hasCount(0);

        Page second = signedIn("datos");
        open(second, address);
        noBarriers(second);
        press(second, "Visar este texto", "Texto visado.");

        open(reader, address);
        reader.getByLabel("Confirmo que la respuesta").check();
        press(reader, "Enviar a la persona", "La respuesta sale en un minuto");
        leaves(reader);

        excludes(administrator, number);
        unknown("datos", address, "/gestion/reservada?numero=" + number);
    }

    /** Rows are kept as they were written, but not for who may read less, or more. */
    private void eachIsGivenHerOwnRow(Page reader, Page other, String number, String subject) {
        Page.LocatorOptions named = new Page.LocatorOptions().setHasText(number);
        for (int i = 0; i < 2; i++) {
            open(reader, "/gestion?bandeja=TODAS");
            assertThat(reader.locator("tr", named).first()).containsText(subject);
            open(other, "/gestion?bandeja=TODAS");
            assertThat(other.locator("tr", named).first()).containsText("Caso reservado");
            String row = other.locator("tr", named).first().innerHTML();
            assertFalse(row.contains(subject), subject);
        }
        String list = "/gestion?bandeja=TODAS&descargar=tickets";
        assertTrue(line(reader, list, number).contains(subject));
        String closed = line(other, list, number);
        assertTrue(closed.contains("Caso reservado"), closed);
        assertFalse(closed.contains(subject), closed);
    }

    /** Of a list that is taken as a file. */
    private static String line(Page where, String list, String number) {
        return where.request()
                .get(list)
                .text()
                .lines()
                .filter(line -> line.contains(number))
                .findFirst()
                .orElseThrow();
    }

    private void seesNoWord(Page who, String address, String subject) {
        open(who, address);
        assertThat(who.locator("h1")).hasText("Caso reservado");
        String whole = who.content();
        assertFalse(whole.contains(subject), subject);
        assertFalse(whole.contains(SUBJECT), SUBJECT);
        open(who, "/gestion/buscar?q=mercadería");
        assertFalse(who.locator("main").innerText().contains(address.replaceFirst(".*/", "")));
    }

    private void excludes(Page administrator, String number) {
        open(administrator, "/gestion/reservada?numero=" + number);
        choose(administrator, "excluded", "Datos");
        choose(administrator, "cause", "trata de esa persona");
        press(administrator, "Excluirla", "Esa persona ya no lee el caso.");
        noBarriers(administrator);
    }

    private static void write(Page reader) {
        reader.getByLabel("Texto para la persona")
                .fill("Revisamos las bodegas y cambiamos las llaves de todas ellas.");
        assertThat(reader.locator("[data-draft-state]")).containsText("Guardado");
        reader.getByLabel("Resultado").selectOption("ACOGIDO");
        reader.getByLabel("Causa").fill("Faltaba control de llaves");
        reader.getByLabel("Qué falló").selectOption("METODO");
        button(reader, "Agregar una acción").click();
        reader.getByLabel("Responsable").fill("Jefa de bodegas");
        reader.locator(".action-what textarea").fill("Registrar cada entrega de llaves");
        String day = LocalDate.now().plusDays(9).toString();
        reader.waitForResponse(
                kept -> String.valueOf(kept.request().postData()).contains(day),
                () -> reader.locator(".action-day input").first().fill(day));
        assertThat(reader.locator("[data-draft-state]")).containsText("Guardado");
    }

    @Test
    void whoDoesNotWantToBeKnownIsToldWhichWaysThereAre() {
        Page page = window(1280, 900);
        open(page, "/ayuda");
        assertThat(page.locator("main")).containsText("Ley Karin");
        assertThat(page.locator("main")).containsText("30 días");
        noBarriers(page);
        Page operator = signedIn("operadora");
        open(operator, "/gestion/llamada");
        operator.getByText("no quiero que se sepa quién soy").click();
        assertThat(operator.locator("main")).containsText("Inspección del Trabajo");
        noBarriers(operator);
        Page administrator = signedIn("administradora");
        open(administrator, "/admin/avisos-portal");
        assertThat(administrator.locator("main")).containsText("no quiero que se sepa quién soy");
    }
}
