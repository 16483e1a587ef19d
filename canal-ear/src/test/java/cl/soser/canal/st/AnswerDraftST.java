package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Writing an answer: what is missing, what another person wrote, what came too late. */
class AnswerDraftST extends StaffJourney {

    /** The page asks this often, in milliseconds, whether somebody else wrote. */
    private static final long A_WATCH = 20_000;

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Santiago"));

    /** What is typed is kept at latest after so many seconds. */
    private static final int LONGEST_UNKEPT = 5;

    /** A complaint of this test's own, its answer begun by the administrator. */
    private Page writing(String number) {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/tickets/" + number);
        press(administrator, "Validar: responde Operaciones", "Derivación validada.");
        press(administrator, "Escribir la respuesta", null);
        assertThat(administrator.locator(".composer")).isVisible();
        return administrator;
    }

    @Test
    void allThatIsMissingIsToldAtOnceBesideEachFieldAndNothingTypedIsLost() {
        Page administrator = writing(Fixtures.filed());
        administrator.getByLabel("Texto para la persona").fill("Muy corto");
        button(administrator, "Agregar una acción").click();
        administrator.locator(".action-what textarea").fill("Pesar cada bandeja");
        administrator.locator(".action-day input").first().fill(TODAY.minusDays(1).toString());
        button(administrator, "Enviar a revisión").click();

        Locator summary = administrator.locator(".problems");
        assertThat(summary).isFocused();
        assertThat(summary.locator("li")).hasCount(6);
        assertThat(summary).containsText("La respuesta es demasiado corta");
        assertThat(summary).containsText("Indique el resultado");
        assertThat(summary).containsText("Escriba la causa");
        assertThat(summary).containsText("Elija qué falló");
        assertThat(summary).containsText("Acción 1: diga quién responde por ella");
        assertThat(summary).containsText("Acción 1: sigue pendiente y su plazo ya pasó");
        noBarriers(administrator);
        picture(administrator, "respuesta-incompleta");
        for (String field :
                new String[] {".composer-body", ".action-who", ".action-day >> nth=0"}) {
            assertThat(administrator.locator(field).locator(".error")).hasCount(1);
        }
        assertEquals("Muy corto", administrator.getByLabel("Texto para la persona").inputValue());
        assertEquals(
                "Pesar cada bandeja", administrator.locator(".action-what textarea").inputValue());
        assertEquals(
                TODAY.minusDays(1).toString(),
                administrator.locator(".action-day input").first().inputValue());
        summary.getByText("Acción 1: diga quién").click();
        assertThat(administrator.getByLabel("Responsable")).isFocused();
        administrator.setViewportSize(320, 640);
        fits(administrator);
        picture(administrator, "respuesta-incompleta-320");
        administrator.setViewportSize(1280, 900);

        administrator
                .getByLabel("Texto para la persona")
                .fill("Pesamos las bandejas y corregimos la ración de cada una.");
        administrator.getByLabel("Resultado").selectOption("ACOGIDO");
        administrator.getByLabel("Causa").fill("Se sirvió menos de la ración");
        administrator.getByLabel("Qué falló").selectOption("METODO");
        administrator.getByLabel("Responsable").fill("Jefa de cocina");
        administrator.locator(".action-day input").first().fill(TODAY.toString());
        press(administrator, "Enviar a revisión", "Enviamos el borrador a revisión.");
        assertThat(administrator.locator(".problems")).hasCount(0);
        assertThat(administrator.locator(".lacks-list")).hasText("Confirmar que contesta todo");
        button(administrator, "Enviar a la persona").click();
        assertThat(administrator.locator(".problems"))
                .containsText("Confirme que la respuesta contesta");
        assertThat(administrator.locator(".review .error")).hasCount(1);
    }

    @Test
    void whatIsLackingIsListedFromTheStartLeadsToEachFieldAndFollowsWhatIsTyped() {
        Page administrator = writing(Fixtures.filed());
        Locator lacks = administrator.locator(".lacks-list a");
        assertThat(lacks)
                .hasText(
                        new String[] {
                            "Texto", "Resultado", "Causa", "Qué falló", "Acción correctiva"
                        });
        assertThat(administrator.locator(".lack-mark")).hasCount(5);
        assertThat(button(administrator, "Enviar a revisión")).isInViewport();
        bothSizes(administrator, "respuesta-que-falta");
        Object before = administrator.evaluate("() => history.length + location.href");
        lacks.getByText("Causa").click();
        assertThat(administrator.getByLabel("Causa")).isFocused();
        assertEquals(
                before,
                administrator.evaluate("() => history.length + location.href"),
                "one step back leaves the page");
        assertUncovered(administrator, "textarea[id$=':cause']");

        button(administrator, "Enviar a revisión").click();
        assertThat(administrator.locator(".problems li")).hasCount(5);
        Locator text = administrator.getByLabel("Texto para la persona");
        IsHiddenOptions atOnce = new IsHiddenOptions().setTimeout(1_000);
        IsVisibleOptions soon = new IsVisibleOptions().setTimeout(1_000);
        text.fill("Pesamos las bandejas y corregimos la ración de cada una.");
        assertThat(lacks.getByText("Texto")).isHidden(atOnce);
        text.fill("Pesamos");
        assertThat(lacks.getByText("Texto")).isVisible(soon);
        text.fill("Pesamos las bandejas y corregimos la ración de cada una.");
        assertThat(lacks).hasCount(4);
        administrator.getByLabel("Resultado").selectOption("NO_ACOGIDO");
        assertThat(lacks).hasText(new String[] {"Causa", "Por qué no procede"});
        assertThat(administrator.locator(".lack-mark")).hasCount(2);
        administrator.getByLabel("Causa").fill("Se sirvió lo que dice la minuta");
        administrator.getByLabel("Por qué no procede").fill("No hubo falta");
        assertThat(administrator.locator(".lacks")).hasText("No falta nada");
        press(administrator, "Enviar a revisión", "Enviamos el borrador a revisión.");
        assertThat(administrator.locator(".next")).containsText("Ahora le toca a usted revisarla.");
        assertThat(button(administrator, "Pedir visación a Operaciones")).isInViewport();
    }

    @Test
    void onATelephoneTheButtonThatSendsIsInViewWhereverOneReadsAndCoversNoEnd() {
        Page administrator = writing(Fixtures.filed());
        Locator send = button(administrator, "Enviar a revisión");
        administrator.setViewportSize(320, 640);
        for (String place : new String[] {"0", "innerHeight", "document.body.scrollHeight"}) {
            administrator.evaluate("scrollTo({top: " + place + ", behavior: 'instant'})");
            assertThat(send).isInViewport(new IsInViewportOptions().setRatio(1));
        }
        picture(administrator, "respuesta-al-pie-320");
        assertEquals(
                true,
                administrator.evaluate(
                        "document.querySelector('.work').getBoundingClientRect().bottom"
                                + " - parseFloat(getComputedStyle(document.querySelector('.work'))"
                                + ".paddingBottom) <= document.querySelector('.composer-bar')"
                                + ".getBoundingClientRect().top"));
        noBarriers(administrator);
        administrator.locator("#tab-note").click();
        assertThat(send).isHidden();
    }

    /** The button that stays in view does not lie over what has the focus. */
    private static void assertUncovered(Page where, String field) {
        assertEquals(
                true,
                where.evaluate(
                        "field => document.querySelector(field).getBoundingClientRect().bottom"
                                + " <= document.querySelector('.composer-bar')"
                                + ".getBoundingClientRect().top",
                        field));
    }

    @Test
    void answerAndNoteAreTabsAndWithoutScriptsOneUnderAnother() {
        String number = Fixtures.filed();
        Page administrator = writing(number);
        Locator answer = administrator.locator("#tab-answer");
        Locator note = administrator.locator("#tab-note");
        assertThat(answer).hasAttribute("aria-selected", "true");
        assertThat(administrator.locator(".note")).isHidden();
        answer.focus();
        administrator.keyboard().press("ArrowRight");
        assertThat(note).isFocused();
        assertThat(administrator.locator(".composer")).isHidden();
        administrator.getByLabel("Solo la leen sus colegas").fill("Pregunté en la cocina");
        bothSizes(administrator, "nota-interna");
        answer.click();
        assertThat(note).containsText("sin guardar");
        administrator.locator("h1").click();
        administrator.keyboard().press("c");
        assertThat(administrator.getByLabel("Solo la leen sus colegas")).isFocused();
        press(administrator, "Guardar la nota", "Nota guardada.");
        assertThat(note).hasAttribute("aria-selected", "true");
        assertThat(administrator.locator(".next")).containsText("Siguiente (");

        Page plain = withoutScripts();
        signIn(plain, "administradora");
        open(plain, "/gestion/tickets/" + number);
        assertThat(plain.getByLabel("Solo la leen sus colegas")).isVisible();
        assertThat(plain.locator("#tab-note")).isHidden();
        fits(plain);
    }

    @Test
    void aDecisionOfOperationsThatComesTooLateSaysSoAndKeepsItsReason() {
        String number = Fixtures.filed();
        Page administrator = writing(number);
        administrator
                .getByLabel("Texto para la persona")
                .fill("Pesamos las bandejas y no encontramos la falta que nos contó.");
        administrator.getByLabel("Resultado").selectOption("NO_ACOGIDO");
        administrator.getByLabel("Por qué no procede").fill("No hubo falta");
        administrator.getByLabel("Causa").fill("Se sirvió lo que dice la minuta");
        press(administrator, "Enviar a revisión", "Enviamos el borrador a revisión.");
        press(administrator, "Pedir visación a Operaciones", "Pedimos la visación a Operaciones.");
        Page first = signedIn("operaciones");
        Page second = signedIn("gerencia");
        Page third = signedIn("gerencia");
        for (Page one : new Page[] {first, second, third}) {
            open(one, "/gestion/tickets/" + number);
            one.getByText("No visar").click();
        }
        first.locator("[id$=rejectionReason]").selectOption("NO_RESPONDE");
        first.getByLabel("Qué hay que cambiar").fill("Falta decir quién pesó");
        press(first, "Devolver sin visar", "Texto devuelto sin visar.");

        second.locator("[id$=rejectionReason]").selectOption("OTRO");
        second.getByLabel("Qué hay que cambiar").fill("Falta la fecha de la visita");
        press(
                second,
                "Devolver sin visar",
                "No se aplicó su decisión de no visar: otra persona ya");
        assertThat(second.locator(".late")).containsText("Falta la fecha de la visita");
        noBarriers(second);
        picture(second, "no-visar-tarde");
        second.setViewportSize(320, 640);
        fits(second);
        picture(second, "no-visar-tarde-320");
        press(second, "Pasarlo a la nota interna", "Su motivo está en la nota interna");
        press(second, "Guardar la nota", "Nota guardada.");
        assertThat(second.locator(".entry-note").last())
                .containsText("Falta la fecha de la visita");
        assertThat(second.locator(".late")).hasCount(0);

        administrator.reload();
        administrator
                .getByLabel("Texto para la persona")
                .fill("La nutricionista pesó las bandejas el lunes y no encontró la falta.");
        press(administrator, "Pedir visación a Operaciones", "Pedimos la visación a Operaciones.");
        third.locator("[id$=rejectionReason]").selectOption("OTRO");
        third.getByLabel("Qué hay que cambiar").fill("Todavía falta algo");
        press(third, "Devolver sin visar", "la respuesta cambió después de que usted la abrió");
        assertThat(third.locator(".draft-body")).containsText("La nutricionista pesó");
        assertThat(third.getByLabel("Qué hay que cambiar")).isVisible();
        assertEquals("Todavía falta algo", third.getByLabel("Qué hay que cambiar").inputValue());
        press(third, "Visar este texto", "Texto visado.");
        assertThat(third.locator(".next"))
                .containsText("ahora le toca a la administración enviarla");
        open(first, "/gestion/tickets/" + number);
        assertThat(button(first, "Visar este texto")).hasCount(0);
    }

    @Test
    void whatIsTypedWithoutAPauseIsKeptAllTheSame() {
        Page administrator = writing(Fixtures.filed());
        administrator.clock().install();
        Locator state = administrator.locator("[data-draft-state]");
        assertThat(state).hasText("Se guarda solo mientras escribe");
        administrator.clock().pauseAt(System.currentTimeMillis() + A_WATCH / 4);
        Locator text = administrator.getByLabel("Texto para la persona");
        for (int second = 0; second < LONGEST_UNKEPT; second++) {
            text.pressSequentially("a");
            assertThat(state).hasText("Se guarda solo mientras escribe");
            administrator.clock().runFor(1_000);
        }
        assertThat(state).not().hasText("Se guarda solo mientras escribe");
        administrator.clock().resume();
        assertThat(state).containsText("Guardado");
    }

    @Test
    void whatIsPressedOnAScreenThatOthersOvertookIsNotPassedOverInSilence() {
        String number = Fixtures.filed();
        Page administrator = writing(number);
        administrator
                .getByLabel("Texto para la persona")
                .fill("Pesamos las bandejas y corregimos la ración de cada una.");
        administrator.getByLabel("Respuesta con pasos").check();
        administrator.getByLabel("Fecha comprometida").fill(TODAY.plusDays(3).toString());
        assertThat(administrator.locator("[data-draft-state]")).containsText("Guardado");
        Page colleague = signedIn("administradora");
        open(colleague, "/gestion/tickets/" + number);
        press(administrator, "Enviar a revisión", "Enviamos el borrador a revisión.");

        press(colleague, "Enviar a revisión", "Otra persona");
        colleague.reload();
        choose(administrator, "Cambiar la urgencia");
        administrator.getByLabel("Urgencia con que se trata").selectOption("ALTA");
        administrator.locator(".act textarea").fill("Hay niños sin almorzar");
        press(administrator, "Cambiar la urgencia", "Urgencia cambiada.");
        colleague.getByLabel("Confirmo que la respuesta").check();
        press(colleague, "Enviar a la persona", "Otra persona cambió la solicitud");
    }

    @Test
    void twoWhoWriteTheSameAnswerChoosePartByPartAndTheOtherIsTold() {
        Page administrator = signedIn("administradora");
        String address = "/gestion/tickets/" + Fixtures.filed();
        open(administrator, address);
        choose(administrator, "Corregir la derivación");
        administrator.getByLabel("Área que responde").selectOption("CALIDAD");
        administrator.locator(".act textarea").fill("Le corresponde a Calidad");
        press(administrator, "Confirmar el área", "Derivación validada.");
        press(administrator, "Escribir la respuesta", null);
        Page area = signedIn("calidad");
        area.clock().install();
        open(area, address);

        area.getByLabel("Texto para la persona").fill("El texto del área de Calidad.");
        area.getByLabel("Resultado").selectOption("PARCIAL");
        area.getByLabel("Causa").fill("Se pesó mal la ración");
        area.getByLabel("Qué falló").selectOption("METODO");
        button(area, "Agregar una acción").click();
        area.locator(".action-what textarea").fill("Pesar cada bandeja");
        area.getByLabel("Responsable").fill("Jefa de cocina");
        String day = TODAY.plusDays(5).toString();
        area.waitForResponse(
                kept -> String.valueOf(kept.request().postData()).contains(day),
                () -> area.locator(".action-day input").first().fill(day));
        assertThat(area.locator("[data-draft-state]")).containsText("Guardado");

        administrator.getByLabel("Texto para la persona").fill("El texto de la administradora.");
        administrator.getByLabel("Resultado").selectOption("ACOGIDO");
        Locator conflict = administrator.locator(".conflict");
        for (String words :
                new String[] {
                    "El texto del área de Calidad.",
                    "El texto de la administradora.",
                    "Acogido en parte",
                    "Se pesó mal la ración",
                    "Pesar cada bandeja · Jefa de cocina · hasta el"
                }) {
            assertThat(conflict).containsText(words);
        }
        assertThat(administrator.locator("[data-draft-state]")).containsText("quedó aparte");
        noBarriers(administrator);
        picture(administrator, "dos-textos");
        administrator.setViewportSize(320, 640);
        fits(administrator);
        picture(administrator, "dos-textos-320");
        administrator.setViewportSize(1280, 900);
        part(conflict, "Resultado").getByLabel("Seguir con lo guardado").check();
        press(administrator, "Guardar lo elegido", "Guardamos lo que eligió.");
        assertThat(administrator.locator(".conflict")).hasCount(0);
        assertEquals(
                "El texto de la administradora.",
                administrator.getByLabel("Texto para la persona").inputValue());
        assertEquals("PARCIAL", administrator.getByLabel("Resultado").inputValue());
        assertEquals("Se pesó mal la ración", administrator.getByLabel("Causa").inputValue());
        assertThat(administrator.getByLabel("Responsable")).hasValue("Jefa de cocina");

        area.clock().fastForward(A_WATCH);
        assertThat(area.locator(".watch-draft"))
                .containsText("Ana Administradora Soto guardó una versión más nueva");
        area.getByText("Ver qué cambió").click();
        assertThat(area.locator(".composer .notice")).containsText("Lo que usted escribió el");
        assertThat(area.getByLabel("Texto para la persona"))
                .hasValue("El texto de la administradora.");
        area.getByText("Versiones anteriores (").click();
        assertThat(area.locator(".earlier-text").filter(having("El texto del área de Calidad.")))
                .containsText("Se pesó mal la ración");
        noBarriers(area);
        picture(area, "versiones-anteriores");
        area.setViewportSize(320, 640);
        fits(area);
        picture(area, "versiones-anteriores-320");
    }

    private static Locator part(Locator conflict, String name) {
        return conflict.locator("fieldset:has(legend:text-is('" + name + "'))");
    }

    private static Locator.FilterOptions having(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
