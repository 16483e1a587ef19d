package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The administrator brings a log, says what a call ended in and reads the figures. */
class LineST extends StaffJourney {

    private static final String LOG =
            """
            1790000000|st.1|linea800|NONE|ENTERQUEUE||+56910009999|1
            1790000004|st.1|linea800|Local/op1@agents/n|CONNECT|4|x|2
            1790000090|st.1|linea800|Local/op1@agents/n|COMPLETECALLER|4|86|1
            1790000100|st.2|linea800|NONE|TELEPORT
            1790000101|st.3|soporte|NONE|ENTERQUEUE||+56910009998|1
            """;

    private void looked(Page where, String name) {
        noBarriers(where);
        fits(where);
        picture(where, name);
        where.setViewportSize(320, 640);
        fits(where);
        noBarriers(where);
        picture(where, name + "-320");
        where.setViewportSize(1280, 900);
    }

    @Test
    void aLogComesInACallGetsItsReasonAndTheFiguresCanBeChecked() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/llamadas/cargar");
        administrator
                .locator("[id='upload:fileField:file']")
                .setInputFiles(
                        new FilePayload(
                                "queue_log", "text/plain", LOG.getBytes(StandardCharsets.UTF_8)));
        button(administrator, "Cargar").click();
        assertThat(administrator.locator("#carga")).containsText("Terminada");
        assertThat(administrator.locator("#carga")).containsText("El evento no se conoce");
        assertThat(administrator.locator("#carga")).containsText("Es de otra cola o central");
        looked(administrator, "llamadas-carga");

        open(administrator, "/gestion/llamadas");
        looked(administrator, "llamadas");
        open(administrator, "/gestion/llamadas?dia=2026-09-21");
        administrator.locator(".line-when a").first().click();
        looked(administrator, "llamada");
        administrator.getByLabel("Motivo").selectOption("EQUIVOCADO");
        press(administrator, "Guardar el motivo", "Motivo guardado.");
        assertThat(administrator.getByText("Número equivocado").first()).isVisible();

        open(administrator, "/gestion/llamadas/agentes");
        looked(administrator, "agentes");

        open(administrator, "/gestion/linea");
        assertThat(administrator.getByText("Fórmula vigente").first()).isVisible();
        Locator shares = administrator.locator(".periods-share");
        assertThat(shares).hasCount(3);
        assertThat(shares.first()).hasText(Pattern.compile("\\d+,\\d+ %|–"));
        administrator.locator("details.more > summary").first().click();
        looked(administrator, "linea");
        open(administrator, "/gestion/linea?mes=2001-01");
        assertThat(administrator.getByText("Sin llamadas en este mes")).isVisible();
    }

    @Test
    void informaticaRecordsAnOutageAndSeesNothingElse() {
        Page ti = signedIn("ti");
        open(ti, "/gestion/interrupciones");
        looked(ti, "interrupciones");
        button(ti, "Registrar").click();
        assertThat(ti.locator(".error").first()).isVisible();
        ti.getByLabel("Inicio").fill("2026-09-20T10:00");
        ti.getByLabel("Término").first().fill("2026-09-20T10:20");
        ti.getByLabel("Causa").selectOption("ENERGIA");
        press(ti, "Registrar", "Interrupción registrada.");
        assertThat(ti.getByText("Corte de energía").last()).isVisible();
        assertThat(ti.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Línea 800")))
                .hasCount(0);
    }
}
