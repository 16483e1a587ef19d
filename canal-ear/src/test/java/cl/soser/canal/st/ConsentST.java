package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A child's request is taken in at once; its representative allows more, and withdraws it. */
class ConsentST extends CitizenJourney {

    @Test
    void aRepresentativeAllowsAndWithdrawsOnThePageOfTheRequest() {
        Page phone = phone();
        fileUntilReview(phone);
        kept(phone);
        open(phone, FORM + "?paso=1");
        sorting(phone);
        tick(phone, "Hay riesgo para alguien");
        next(phone);
        fillPerson(phone);
        phone.locator("input[name$=userType][value=ESTUDIANTE]").check();
        phone.getByLabel("¿qué edad tiene?").selectOption("MENOR_14");
        phone.getByLabel("Leí y acepto").check();
        send(phone);
        String number = numberOn(phone);
        open(phone, "/solicitudes/" + number);
        assertThat(phone.locator("main")).containsText("Es opcional: respondemos igual");
        phone.getByRole(AriaRole.BUTTON, button("Autorizo")).first().click();
        assertThat(phone.locator("main")).containsText("Escriba el nombre de quien autoriza");
        look(phone, "autorizacion");
        phone.getByLabel("Nombre de quien autoriza").fill("Rosa Prueba");
        phone.getByLabel("Qué es de quien escribió").selectOption("MADRE");
        phone.getByRole(AriaRole.BUTTON, button("Autorizo")).first().click();
        assertThat(phone.locator("main")).containsText("Guardamos la autorización");
        assertThat(phone.locator("main")).containsText("Autorizado por Rosa Prueba (Madre)");
        look(phone, "autorizacion-dada");
        Locator withdraw = phone.getByRole(AriaRole.BUTTON, button("Retirar la autorización"));
        withdraw.click();
        assertThat(phone.locator("main")).containsText("Retiramos la autorización");
        assertThat(withdraw).hasCount(0);
        phone.setViewportSize(1280, 900);
        look(phone, "autorizacion");

        open(page, "/privacidad");
        assertThat(page.locator("main")).containsText("nunca espera una autorización");
        assertThat(page.locator("main")).containsText("Interés vital");
        look(page, "privacidad");
    }
}
