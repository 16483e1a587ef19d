package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What the portal tells before anybody asks, from the page that writes it to those who read it. */
class GuidanceST extends StaffJourney {

    @Test
    void aNoticeIsSeenBeforeItIsSavedAndThenByEverybodyAsPlainText() {
        Page admin = signedIn("administradora");
        open(admin, "/admin/avisos-portal");
        bothSizes(admin, "avisos-portal");
        open(admin, "/admin/aviso");
        admin.getByLabel("Título").fill("Hoy <script>alert(1)</script> no atendemos");
        admin.getByLabel("Texto").fill("Volvemos mañana.\nGracias.");
        admin.getByLabel("Importancia").selectOption("ADVIERTE");
        button(admin, "Ver cómo queda").click();
        assertThat(admin.locator(".notice-warn")).containsText("<script>alert(1)</script>");
        bothSizes(admin, "aviso");
        press(admin, "Guardar", "Aviso guardado");
        Page visitor = window(1280, 900);
        open(visitor, "/");
        assertThat(visitor.locator(".home-notices")).containsText("Hoy <script>");
        noBarriers(visitor);
        picture(visitor, "portada-con-aviso");
        open(visitor, "/solicitudes/nueva?motivo=RECLAMO");
        assertThat(visitor.locator("main .notice-warn").first()).containsText("no atendemos");
        press(admin, "Retirar el aviso", "Aviso guardado");
        visitor.reload();
        assertThat(visitor.locator("main")).not().containsText("no atendemos");
    }

    @Test
    void aFrequentQuestionIsOfferedWhileOneWritesAndNeverInTheWay() {
        Page visitor = window(1280, 900);
        open(visitor, "/preguntas");
        bothSizes(visitor, "preguntas");
        assertTrue(
                visitor.context().cookies().stream().noneMatch(c -> c.name.contains("SESSION")),
                "no session");
        open(visitor, "/solicitudes/nueva?motivo=CONSULTA");
        assertThat(visitor.locator(".maybe")).isHidden();
        visitor.locator("textarea").fill("Quiero saber cuándo es la entrega de la canasta.");
        assertThat(visitor.locator(".maybe")).containsText("¿Cuándo se entrega la canasta?");
        noBarriers(visitor);
        picture(visitor, "pregunta-sugerida");
        visitor.locator(".maybe summary").first().click();
        assertThat(visitor.locator(".maybe details[open]")).containsText("Cada establecimiento");
    }

    @Test
    void othersFindNoNoticesToWrite() {
        unknown("ti", "/admin/avisos-portal", "/admin/aviso", "/admin/pregunta-frecuente?id=1");
        unknown(
                "administradora",
                "/admin/aviso?id=99999",
                "/admin/aviso?id=x",
                "/admin/pregunta-frecuente?id=-1");
    }
}
