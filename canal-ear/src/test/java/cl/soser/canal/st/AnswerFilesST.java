package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Files with an answer, from the writer's screen to the citizen's. */
class AnswerFilesST extends StaffJourney {

    @Test
    void aFileGoesWithTheAnswerAndTheCitizenDownloadsIt() {
        Page administrator = signedIn("administradora");
        String number = Fixtures.filed();
        open(administrator, "/gestion/tickets/" + number);
        press(administrator, "Validar: responde Operaciones", "Derivación validada.");
        press(administrator, "Escribir la respuesta", null);

        administrator.getByText("Archivos para la persona").click();
        choose(administrator, text("acta.txt", "Visitamos la cocina."));
        assertThat(kept(administrator)).hasCount(1);
        assertThat(kept(administrator)).containsText("acta.txt");
        choose(administrator, text("sobra.txt", "Esto no va."));
        assertThat(kept(administrator)).hasCount(2);
        button(administrator, "Quitar sobra.txt").click();
        assertThat(kept(administrator)).hasCount(1);

        choose(administrator, text("programa.pdf", "no es un PDF"));
        assertThat(administrator.locator("#archivos-subiendo .file-failed")).isVisible();
        assertThat(kept(administrator)).hasCount(1);
        noBarriers(administrator);

        administrator
                .getByLabel("Texto para la persona")
                .fill("Visitamos la cocina y pesamos las bandejas. El acta va con esta respuesta.");
        administrator.getByLabel("Resultado").selectOption("ACOGIDO");
        administrator.getByLabel("Causa").fill("Se sirvió menos de la ración");
        administrator.getByLabel("Qué falló").selectOption("METODO");
        button(administrator, "Agregar una acción").click();
        administrator.getByLabel("Responsable").fill("Jefa de cocina");
        administrator.locator(".action-what textarea").fill("Pesar cada bandeja");
        administrator
                .locator(".action-day input")
                .first()
                .fill(LocalDate.now().plusDays(9).toString());
        picture(administrator, "respuesta-con-archivo");
        administrator.setViewportSize(320, 640);
        fits(administrator);
        picture(administrator, "respuesta-con-archivo-320");
        administrator.setViewportSize(1280, 900);
        press(administrator, "Enviar a revisión", "Enviamos el borrador a revisión.");
        assertThat(kept(administrator)).containsText("acta.txt");
        administrator.getByLabel("Confirmo que la respuesta").check();
        press(administrator, "Enviar a la persona", "La respuesta sale en un minuto");
        assertThat(administrator.locator(".draft .file")).containsText("acta.txt");
        Page citizen = signedIn("ciudadana");
        open(citizen, "/solicitudes/" + number);
        assertThat(citizen.locator(".file")).hasCount(0);

        leaves(administrator);
        assertThat(administrator.locator(".entry-answer .file").last()).containsText("acta.txt");
        citizen.reload();
        Locator link = citizen.locator(".talk-ANSWER .file a");
        assertThat(link).hasText("acta.txt");
        noBarriers(citizen);
        var got =
                citizen.request()
                        .get(server.address().resolve(link.getAttribute("href")).toString());
        assertEquals("Visitamos la cocina.", got.text());
        assertTrue(got.headers().get("content-disposition").startsWith("attachment"));
        unknown("nutricion", link.getAttribute("href"));
    }

    private static Locator kept(Page where) {
        return where.locator("#archivos-respuesta .file");
    }

    private static void choose(Page where, FilePayload file) {
        where.locator("#elegir-archivos").setInputFiles(file);
    }

    private static FilePayload text(String name, String words) {
        return new FilePayload(name, "text/plain", words.getBytes(StandardCharsets.UTF_8));
    }
}
