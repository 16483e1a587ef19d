package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The back office as its people use it: administrator, area, Operations. */
class GestionST extends StaffJourney {

    /**
     * Of links to the same page that differ in a value alone, as a figure has by the dozen, the
     * first and the last.
     */
    private static final String OF_A_KIND =
            """
            (all) => {
                const said = ([name, value]) => name === 'bandeja' ? value : name;
                const kind = (a) =>
                    a.pathname.replace(/\\d+/g, '0') + [...new URLSearchParams(a.search)].map(said).sort();
                const last = (some) => new Map(some.map((a) => [kind(a), a.href])).values();
                return [...new Set([...last([...all].reverse()), ...last(all)])];
            }
            """;

    /** A Reclamo of the demonstration's citizen, as she files it. */
    private String fileByForm() {
        Page citizen = signedIn("ciudadana");
        open(citizen, "/solicitudes/nueva?motivo=RECLAMO");
        citizen.locator("[id='f:schoolText:schoolText']").fill("escuela ejemplo");
        citizen.locator(".combo-list .combo-label").first().click();
        citizen.locator("textarea").fill("Hoy las bandejas venían con poca comida.");
        button(citizen, "Continuar").click();
        button(citizen, "Enviar mi solicitud").click();
        citizen.waitForURL("**/solicitudes/recibida");
        Matcher number =
                Pattern.compile("CP-\\d{4}-\\d{6}")
                        .matcher(citizen.locator(".receipt").innerText());
        assertTrue(number.find());
        return number.group();
    }

    @Test
    void aPrintedCaseSaysWhoIssuedItAndWhenAndHoldsNothingToPress() {
        Page administrator = signedIn("administradora");
        oneToValidate(administrator);
        Locator head = administrator.locator(".print-head");
        assertThat(head).isHidden();
        administrator.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        administrator.evaluate("dispatchEvent(new Event('beforeprint'))");
        assertThat(head).containsText("SOSER. Impreso por Ana Administradora Soto, ");
        assertThat(head).containsText(Pattern.compile(" de 20\\d\\d"));
        picture(administrator, "ticket-impreso");
        assertThat(administrator.locator("#contenido h1")).isVisible();
        assertEquals(
                0,
                administrator
                        .locator(
                                "#contenido :is(button, select, textarea, input:not([type=hidden])):visible")
                        .count());
        for (String pressed : List.of("Vincular con otra", "Aplicar una macro", "Fusionar")) {
            assertThat(administrator.getByText(pressed).first()).isHidden();
        }
    }

    @Test
    void aReclamoGoesFromTheRulesToTheDefinitiveAnswerWithTheApprovalOfOperations() {
        Page administrator = signedIn("administradora");
        String address = "/gestion/tickets/" + fileByForm();
        open(administrator, address);
        status(administrator, "Por validar");
        noBarriers(administrator);
        picture(administrator, "gestion-ticket");

        choose(administrator, "Corregir la derivación");
        administrator.getByLabel("Área que responde").selectOption("CALIDAD");
        administrator.locator(".act textarea").fill("Le corresponde a Calidad");
        noBarriers(administrator);
        press(administrator, "Confirmar el área", "Derivación validada.");
        status(administrator, "En el área");

        Page area = signedIn("calidad");
        write(area, address);
        press(area, "Enviar a revisión", "Enviamos el borrador a revisión.");
        status(area, "En revisión");
        assertThat(area.getByLabel("Texto para la persona")).hasCount(0);
        noBarriers(area);

        administrator.reload();
        assertThat(button(administrator, "Enviar a la persona")).hasCount(0);
        noBarriers(administrator);
        picture(administrator, "gestion-revision");
        press(administrator, "Pedir visación a Operaciones", "Pedimos la visación a Operaciones.");

        Page operations = signedIn("operaciones");
        open(operations, address);
        noBarriers(operations);
        press(operations, "Visar este texto", "Texto visado.");

        administrator.reload();
        button(administrator, "Enviar a la persona").click();
        assertThat(administrator.locator(".problems")).containsText("Confirme que la respuesta");
        administrator.getByLabel("Confirmo que la respuesta").check();
        press(administrator, "Enviar a la persona", "La respuesta sale en un minuto");
        noBarriers(administrator);
        press(administrator, "Deshacer el envío", "La respuesta no salió");
        administrator.getByLabel("Confirmo que la respuesta").check();
        press(administrator, "Enviar a la persona", "La respuesta sale en un minuto");
        leaves(administrator);
        assertThat(administrator.locator(".entry-answer").last()).containsText("Revisamos el lote");
        noBarriers(administrator);
    }

    @Test
    void whatIsMissingIsToldBesideItsField() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/tickets/" + Fixtures.filed());
        choose(administrator, "Anotar lo que dijo la persona");
        press(administrator, "Anotar", null);
        assertThat(administrator.locator(".act .error"))
                .hasText("Error: Falta escribir este dato.");
        assertThat(administrator.locator(".error")).hasCount(1);
        administrator.locator("#tab-note").click();
        press(administrator, "Guardar la nota", null);
        assertThat(administrator.locator(".field-invalid"))
                .containsText("Nunca llega a la persona ni a las instituciones.");
        assertThat(administrator.locator("#messages")).hasText("");
    }

    private void write(Page area, String address) {
        open(area, address);
        press(area, "Tomarla a mi nombre", "La solicitud quedó a su nombre.");
        area.getByLabel("Texto para la persona")
                .fill("Revisamos el lote y la cocina. No encontramos la falta que nos contó.");
        assertThat(area.locator("[data-draft-state]")).containsText("Guardado");
        area.getByLabel("Resultado").selectOption("NO_ACOGIDO");
        area.getByLabel("Por qué no procede").fill("El producto estaba dentro de su fecha");
        area.getByLabel("Causa").fill("Se leyó la fecha de elaboración");
        area.getByLabel("Qué falló").selectOption("METODO");
        button(area, "Agregar una acción").click();
        area.getByLabel("Responsable").fill("Jefa de Calidad");
        area.locator(".action-what textarea").fill("Marcar mejor la fecha");
        String day = LocalDate.now().plusDays(9).toString();
        area.waitForResponse(
                kept -> String.valueOf(kept.request().postData()).contains(day),
                () -> area.locator(".action-day input").first().fill(day));
        assertThat(area.locator("[data-draft-state]")).containsText("Guardado");
        noBarriers(area);
        area.reload();
        assertEquals("Jefa de Calidad", area.getByLabel("Responsable").inputValue());
    }

    @Test
    void aNoteStaysAmongColleaguesAndIsUnlikeAnAnswer() {
        Page administrator = signedIn("administradora");
        oneToValidate(administrator);
        administrator.locator("#tab-note").click();
        administrator.getByLabel("Solo la leen sus colegas").fill("<b>Ojo</b> #{1+1} con esto");
        press(administrator, "Guardar la nota", "Nota guardada.");
        assertThat(administrator.locator(".entry-note").last())
                .containsText("<b>Ojo</b> #{1+1} con esto");
    }

    @Test
    void thePilesWorkByKeyboardAndTheAddressRemembersThem() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion?bandeja=ABIERTAS");
        noBarriers(administrator);
        picture(administrator, "gestion-bandeja");
        administrator.locator("h1").click();
        administrator.keyboard().press("j");
        administrator.keyboard().press("j");
        String second = administrator.locator(".tickets-link").nth(1).innerText();
        assertEquals(second, administrator.locator(".tickets-link:focus").innerText());
        administrator.keyboard().press("Enter");
        administrator.waitForURL(address -> address.endsWith(second));

        open(administrator, "/gestion?bandeja=CERRADAS");
        filters(administrator);
        administrator.locator("#f-motivo").selectOption("CONSULTA");
        administrator.waitForURL(address -> address.contains("motivo=CONSULTA"));
        administrator.locator("th:has-text('Ingreso')").click();
        administrator.waitForURL(address -> address.contains("orden=INGRESO"));
        String first = administrator.locator(".tickets-link").first().innerText();
        administrator.reload();
        assertEquals(first, administrator.locator(".tickets-link").first().innerText());
    }

    @Test
    void theNextPageStartsWhereTheLastOneEnds() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion?bandeja=TODAS");
        String last = administrator.locator(".tickets-link").last().innerText();
        administrator.locator(".ui-paginator-next").click();
        assertThat(administrator.locator(".tickets-link").last()).not().hasText(last);
        assertThat(administrator.locator(".tickets-link:has-text('" + last + "')")).hasCount(0);
        noBarriers(administrator);
    }

    @Test
    void aNumberGoesStraightToItsTicketAndNothingFoundSaysSo() {
        Page area = signedIn("calidad");
        open(area, "/gestion?bandeja=TODAS");
        String number = area.locator(".tickets-link").first().innerText();
        area.keyboard().press("/");
        area.keyboard().type(number);
        area.keyboard().press("Enter");
        area.waitForURL(address -> address.endsWith("/gestion/tickets/" + number));
        open(area, "/gestion/buscar?q=zzzzqqq");
        assertThat(area.getByText("No encontramos solicitudes con eso")).isVisible();
        noBarriers(area);
    }

    @Test
    void someoneElsesTicketIsAsUnknownAsOneThatDoesNotExist() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion?bandeja=TODAS&area=LOGISTICA&tema=CANASTAS");
        String number = administrator.locator(".tickets-link").first().innerText();
        Page other = signedIn("nutricion");
        int foreign = other.navigate("/gestion/tickets/" + number).status();
        String title = other.title();
        assertEquals(404, foreign);
        assertEquals(404, other.navigate("/gestion/tickets/CP-2026-999999").status());
        assertEquals(title, other.title());
        assertEquals(404, other.navigate("/gestion/presencia?id=" + number).status());
    }

    @Test
    void whoFindsNothingStaysInTheDesk() {
        Page area = signedIn("nutricion");
        assertEquals(404, area.navigate("/gestion/tickets/CP-2026-999999").status());
        assertThat(area.locator("#menu")).isVisible();
        assertThat(area.locator("#global-search")).isVisible();
        assertThat(area.locator(".foot")).hasCount(0);
        bothSizes(area, "escritorio-no-encontrada");
        area.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ir a mi inicio"))
                .click();
        area.waitForURL("**/gestion");
    }

    @Test
    void theMenuOpensByTaskAndStaysAsItWasLeft() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion");
        Locator line = administrator.locator("#menu a[href='/gestion/vencimientos']");
        assertThat(line).isHidden();
        administrator.locator("#menu summary:has-text('Plazos y equipo')").click();
        assertThat(line).isVisible();
        open(administrator, "/gestion/buscar");
        assertThat(line).isVisible();
        administrator.locator("#menu summary:has-text('Plazos y equipo')").click();
        open(administrator, "/gestion");
        assertThat(line).isHidden();
        open(administrator, "/gestion/vencimientos");
        assertThat(line).isVisible();
        bothSizes(administrator, "menu");
    }

    @Test
    void itFitsAPhone() {
        Page phone = phone();
        signIn(phone, "administradora");
        for (String path :
                new String[] {"/gestion?bandeja=ABIERTAS", "/gestion/buscar?q=almuerzo"}) {
            open(phone, path);
            fits(phone);
            assertEquals(
                    0,
                    phone.evaluate(
                            "[...document.querySelectorAll('.tickets td')].filter(cell =>"
                                    + " cell.getBoundingClientRect().right > innerWidth).length"),
                    "cells cut off at " + path);
            noBarriers(phone);
        }
        picture(phone, "gestion-bandeja-320");
        phone.locator(".tickets-link").first().click();
        phone.waitForURL(address -> address.contains("/gestion/tickets/"));
        fits(phone);
        picture(phone, "gestion-ticket-320");
    }

    @ParameterizedTest
    @CsvSource({
        "operadora, /gestion",
        "operaciones, /gestion",
        "logistica, /gestion",
        "junaeb, /institucion",
        "junji, /institucion",
        "supervisora, /terreno",
        "datos, /gestion/derechos",
        "ti, /admin"
    })
    void everyRoleLandsOnAPageThatIsTrueToday(String who, String path) {
        Page opened = atHome(who);
        assertTrue(opened.url().contains(path), opened.url());
        assertThat(opened.getByRole(AriaRole.HEADING).first()).isVisible();
        noBarriers(opened);
        // Those of a map are those of the table beside it.
        Object links =
                opened.locator("main a[href^='/']:not(svg *), nav a[href^='/']")
                        .evaluateAll(OF_A_KIND);
        for (Object link : (List<?>) links) {
            assertTrue(opened.request().get((String) link).ok(), (String) link);
        }
    }
}
