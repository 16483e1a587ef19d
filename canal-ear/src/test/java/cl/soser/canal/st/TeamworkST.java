package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Colleagues link, merge, call each other and apply a macro on the demonstration's tickets. */
class TeamworkST extends StaffJourney {

    private static final Pattern NUMBER = Pattern.compile("CP-\\d{4}-\\d{6,9}");

    private String found(Page page, String words, String subject) {
        open(page, "/gestion/buscar?q=" + words);
        Locator row =
                page.locator("tbody tr", new Page.LocatorOptions().setHasText(subject)).first();
        Matcher number = NUMBER.matcher(row.innerText());
        return number.find() ? number.group() : row.innerText();
    }

    @Test
    void twoOfOnePersonGoOnAsOneAndArePartedAgain() {
        Page administrator = signedIn("administradora");
        String second = found(administrator, "jugo+tibio", "El jugo sigue llegando tibio");
        open(administrator, "/gestion/fusion?id=" + second);
        bothSizes(administrator, "fusion");
        administrator.locator("[id$='other']").fill("CP-2026-999999");
        button(administrator, "Ver qué pasaría").first().click();
        assertThat(administrator.locator("#messages")).containsText("No encontramos");
        administrator.locator("[id$='choose']").first().click();
        assertThat(administrator.locator(".merge-plan")).containsText("Ningún plazo se mueve");
        bothSizes(administrator, "fusion-que-pasara");
        administrator.locator("[id$='why']").fill("Lo contó por la web y por teléfono");
        button(administrator, "Fusionar").click();
        assertThat(administrator.locator(".merged")).containsText(second);
        bothSizes(administrator, "ticket-reune");
        String first = administrator.locator(".ticket-number").innerText();
        open(administrator, "/gestion/ticket?id=" + second + "&sola=1");
        Locator line = administrator.locator(".case-line");
        assertThat(line.locator("h2")).containsText("Esta solicitud sigue en");
        assertThat(line.getByText("Lo contó por la web y por teléfono")).isHidden();
        bothSizes(administrator, "ticket-fusionada");
        line.locator("summary").press("Enter");
        assertThat(line.getByText("Lo contó por la web y por teléfono")).isVisible();
        open(administrator, "/gestion/tickets/" + second);
        assertThat(administrator.locator(".ticket-number")).containsText(number(first));
        opened(administrator, "fusionadas").locator("a.button").click();
        bothSizes(administrator, "separar");
        administrator.locator("[id$='why']").fill("Eran dos cosas");
        button(administrator, "Separar").click();
        assertThat(administrator.locator(".ticket-number")).containsText(second);
    }

    private static String number(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? number.group() : text;
    }

    @Test
    void whoeverIsCalledFindsTheNoteAndAMacroIsReadBeforeItIsDone() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/menciones");
        bothSizes(administrator, "menciones");
        open(administrator, "/admin/macros");
        bothSizes(administrator, "macros");
        administrator.locator(".list-table tbody a").first().click();
        bothSizes(administrator, "macro");
        String number = found(administrator, "fruta+colacion", "Faltó la fruta");
        open(administrator, "/gestion/tickets/" + number);
        administrator.locator("#tab-note").click();
        administrator.locator("textarea[id$='note']").fill("Oiga @nadie-asi");
        button(administrator, "Guardar la nota").click();
        assertThat(administrator.locator("#messages")).containsText("Nadie del equipo");
        bothSizes(administrator, "ticket-mencion");
    }

    @Test
    void theKeyOfTheAnswerOpensItAndThePaletteKnowsShortNumbersAndCommands() {
        Page administrator = signedIn("administradora");
        oneToValidate(administrator);
        assertThat(administrator.locator("[id='t:begin']")).isVisible();
        String number = number(administrator.locator(".ticket-number").innerText());
        administrator.locator("h1").click();
        administrator.keyboard().press("r");
        assertThat(administrator.locator(".composer textarea").first()).isFocused();
        open(administrator, "/gestion");
        administrator.keyboard().press("Control+k");
        administrator.locator("#paleta-texto").fill(number.substring(8));
        assertThat(administrator.locator(".palette-option").first()).containsText(number);
        administrator.locator("#paleta-texto").fill("cerrar ses");
        assertThat(administrator.locator(".palette-option").first()).containsText("Cerrar sesión");
        bothSizes(administrator, "paleta-ordenes");
    }

    @Test
    void aViewThatIsGoneSaysSoAndLeadsToTheInbox() {
        Page area = signedIn("logistica");
        open(area, "/gestion?vista=999999");
        assertThat(area.locator(".notice-warn").first()).containsText("Esa vista ya no existe");
        assertThat(area.locator(".counters")).isVisible();
    }

    @Test
    void othersFindNothing() {
        for (String who : new String[] {"junaeb", "supervisora", "datos", "calidad", "operadora"}) {
            unknown(
                    who,
                    "/gestion/fusion?id=CP-2026-000001",
                    "/gestion/separar?id=CP-2026-000001",
                    "/admin/macros",
                    "/admin/macro");
        }
        unknown(
                "administradora",
                "/gestion/fusion",
                "/gestion/fusion?id=CP-1999-000001",
                "/gestion/separar?id=CP-1999-000001",
                "/admin/macro?id=x",
                "/admin/macro?id=999999");
    }
}
