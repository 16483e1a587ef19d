package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What institutions see of the texts of a ticket, and who corrects it. */
class TextMarksST extends StaffJourney {

    @Test
    void whoeverAnswersHidesWordsAndShowsThemAgain() {
        Page administrator = signedIn("administradora");
        oneToValidate(administrator);
        Locator panel = opened(administrator, "instituciones");
        panel.locator("summary").getByText("Ocultar otras palabras").click();
        administrator.getByLabel("Palabras", exactly()).fill("no está en el texto");
        button(administrator, "Ocultar").click();
        assertThat(administrator.locator("main")).containsText("Esas palabras no están");
        String word = administrator.locator("h1").innerText();
        administrator.getByLabel("Palabras", exactly()).fill(word);
        administrator.getByLabel("Qué son").selectOption("CURSO");
        press(administrator, "Ocultar", "ya no se ven fuera");
        assertThat(panel.locator("li")).containsText("Curso");
        panel.locator("summary").getByText("Ver el texto como ellas").click();
        assertThat(panel).containsText("[curso]");
        bothSizes(administrator, "marcas");
        panel.locator(".link-drop").first().click();
        assertThat(administrator.locator("#messages")).containsText("se ven otra vez");
        assertThat(panel.locator("li")).hasCount(0);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
