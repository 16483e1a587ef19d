package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
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
        administrator.locator("td.line-when a").first().click();
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

    /** Each row has forms of its own; whichever is sent does its work, and only once. */
    @Test
    void anyOfSeveralOutagesIsEndedOrTakenBackWithAndWithoutScripts() {
        Page administrator = signedIn("administradora");
        severalOutages(administrator, "con guiones");
        Page plain = withoutScripts();
        signIn(plain, "administradora");
        severalOutages(plain, "sin guiones");
    }

    private void severalOutages(Page where, String own) {
        for (int n = 1; n <= 3; n++) {
            open(where, "/gestion/interrupciones");
            where.getByLabel("Inicio").fill("2026-09-1" + n + "T10:00");
            where.getByLabel("Causa").selectOption("CENTRAL");
            where.getByLabel("Nota").fill(own + " " + n);
            press(where, "Registrar", "Interrupción registrada.");
        }
        assertThat(where.locator("#messages")).containsText("Ya había otra interrupción");
        where.reload();
        assertThat(outage(where, own)).hasCount(3);

        Locator first = outage(where, own + " 1");
        Locator second = outage(where, own + " 2");
        first.locator("input[type=datetime-local]").fill("2026-09-11T11:00");
        first.getByText("Registrar término").click();
        assertThat(where.locator("#messages")).containsText("Término registrado.");
        assertThat(first.getByText("Sigue")).hasCount(0);
        assertThat(second.getByText("Sigue")).hasCount(1);

        second.locator("summary").click();
        second.getByRole(AriaRole.BUTTON).last().click();
        assertThat(second.locator(".error")).containsText("Escriba por qué no corresponde.");
        assertThat(second.locator("details")).hasAttribute("open", "open");
        second.getByLabel("Por qué no corresponde").fill("Era una prueba");
        second.getByRole(AriaRole.BUTTON).last().click();
        assertThat(where.locator("#messages")).containsText("Interrupción anulada");
        assertThat(second.getByText("Anulada")).isVisible();
        assertThat(outage(where, own + " 3").getByText("Sigue")).hasCount(1);
    }

    private static Locator outage(Page where, String note) {
        return where.locator(".line-outages > li")
                .filter(new Locator.FilterOptions().setHasText(note));
    }

    @Test
    void withoutScriptsACallGetsItsReasonAndAgentsTheirPeopleOnce() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/llamadas/cargar");
        String log = LOG.replace("st.1", "st.plain");
        administrator
                .locator("[id='upload:fileField:file']")
                .setInputFiles(
                        new FilePayload(
                                "queue_log", "text/plain", log.getBytes(StandardCharsets.UTF_8)));
        button(administrator, "Cargar").click();
        assertThat(administrator.locator("#carga")).containsText("Terminada");

        Page plain = withoutScripts();
        signIn(plain, "administradora");
        open(plain, "/gestion/llamadas?dia=2026-09-21");
        plain.locator("td.line-when a").first().click();
        plain.getByLabel("Motivo").selectOption("SIN_VOZ");
        press(plain, "Guardar el motivo", "Motivo guardado.");
        plain.reload();
        assertThat(plain.getByText("Nadie habló").first()).isVisible();

        open(plain, "/gestion/llamadas/agentes");
        press(plain, "Guardar", "Agentes guardados.");
        plain.reload();
        assertThat(plain.locator("#messages")).not().containsText("Agentes guardados.");
    }

    /** Of the demonstration, which has calls of the last 32 days: half a month at the least. */
    private static YearMonth monthOfCalls() {
        return YearMonth.from(LocalDate.now(ZoneId.of("America/Santiago")).minusDays(15));
    }

    @Test
    void theStaffingHintSaysWhatIsWrongAndThePrintedPageKeepsItsNumbers() {
        Page administrator = signedIn("administradora");
        String line = "/gestion/linea?mes=" + monthOfCalls();
        open(administrator, line + "&llamadas=-1&conversacion=0&cierre=60");
        assertThat(administrator.locator("#e-calls")).hasValue("-1");
        assertThat(administrator.locator("#e-calls-error"))
                .hasText("Escriba un número entre 0 y 5.000.");
        assertThat(administrator.locator("#e-talk-error"))
                .hasText("Escriba un número entre 1 y 7.200.");
        assertThat(administrator.locator(".line-needed")).hasCount(0);
        noBarriers(administrator);
        open(administrator, line + "&llamadas=12&conversacion=180&cierre=60");
        assertThat(administrator.locator(".line-needed")).isVisible();
        administrator.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(administrator.locator("#e-calls")).isVisible();
        assertThat(administrator.locator(".counters-still strong")).hasCount(6);
        assertThat(administrator.locator(".counters-still strong").last()).isVisible();
        assertThat(administrator.locator(".heat td").first()).hasCSS("print-color-adjust", "exact");
        picture(administrator, "linea-impresa");
        open(administrator, "/gestion/interrupciones");
        assertThat(administrator.locator("#new")).isHidden();
    }
}
