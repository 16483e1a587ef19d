package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * A pupil writes from a telephone about a kindergarten that is not in the directory, does not know
 * an answer, and sends a video.
 */
class FormPartsST extends CitizenJourney {

    private static final String GLUTEN = "#q-ALCANZO_A_CONSUMIR_GLUTEN";

    @Test
    void whatAPupilCannotKnowDoesNotStopAnd14YearsAreAskedWithoutADate() {
        Page phone = phone();
        open(phone, FORM + "?motivo=RECLAMO");
        phone.locator("summary:has-text('No encuentro')").click();
        phone.getByLabel("¿Cómo se llama?").fill("Jardín de prueba");
        phone.locator("select[id$='placeComuna']").selectOption("13101");
        tick(phone, "sala cuna de Integra");
        bothLooks(phone, "partes-lugar");
        sorting(phone);
        phone.getByLabel("¿De qué programa se trata?").selectOption("CELIACO");
        tick(phone, "Afecta el servicio");
        phone.getByLabel("En pocas palabras").fill("Bandejas con poca comida");
        phone.locator("[id='f:detail:detail']").fill("Hoy las bandejas venían con poca comida.");
        phone.locator(GLUTEN + "-no-se").check();
        phone.setInputFiles("#elegir-archivos", new FilePayload("plato.mp4", "video/mp4", video()));
        phone.locator("#archivos .file-state").getByText("Recibido").waitFor();
        Locator camera = phone.locator(".drop-ways input[capture]");
        assertThat(phone.locator(".drop-camera")).hasText("Tomar foto"); // shown where one touches
        assertThat(phone.locator("#elegir-archivos")).hasAccessibleName("Elegir archivos");
        camera.setInputFiles(
                new FilePayload("envase.jpg", "image/jpeg", Photograph.of(640, 480, "jpg")));
        phone.locator("#archivos .file-state").getByText("Listo").waitFor();
        bothLooks(phone, "partes-relato");
        next(phone);
        assertThat(phone.locator("main")).containsText("sala cuna de Integra");
        assertThat(phone.locator("main")).containsText("No lo sé");
        fillPerson(phone);
        phone.locator("input[name$=userType][value=ESTUDIANTE]").check();
        phone.getByLabel("Leí y acepto").check();
        send(phone);
        assertThat(phone.locator(".problems")).containsText("Diga qué edad tiene");
        phone.getByLabel("¿qué edad tiene?").selectOption("MENOR_14");
        send(phone);
        assertThat(phone.locator(".problems")).containsText("pida a una persona adulta");
        bothLooks(phone, "partes-persona");
        phone.getByLabel("¿qué edad tiene?").selectOption("DESDE_14");
        phone.getByLabel("Leí y acepto").check();
        send(phone);
        String number = numberOn(phone);

        Page staff = signedIn("administradora");
        open(staff, "/gestion/tickets/" + number + "?abrir=todo");
        assertThat(staff.locator("main")).containsText("No lo sé");
        assertThat(staff.locator("main")).containsText("INTEGRA");
        String video =
                staff.locator("main a[href*='/archivos/'][href$='/original']")
                        .first()
                        .getAttribute("href");
        APIResponse original = staff.request().get(video);
        assertEquals(200, original.status());
        assertEquals("video/mp4", original.headers().get("content-type"));
        assertTrue(original.headers().get("content-disposition").startsWith("attachment"));
        String shown = video.replace("/original", "");
        assertEquals(404, staff.request().get(shown).status(), "never inside a page");
        assertEquals(404, phone.request().get(shown).status(), "not even its sender's");
        assertEquals(404, phone.request().get(video).status());
    }

    /** Kind, index and picture, all but empty. */
    private static byte[] video() {
        return ("\0\0\0\24ftypisom\0\0\0\0isom"
                        + "\0\0\0\20moov\0\0\0\0\0\0\0\0"
                        + "\0\0\0\20mdat\0\0\0\0\0\0\0\0")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private void bothLooks(Page where, String name) {
        look(where, name);
        int height = where.viewportSize().height;
        int width = where.viewportSize().width;
        where.setViewportSize(1280, 900);
        look(where, name);
        where.setViewportSize(width, height);
    }
}
