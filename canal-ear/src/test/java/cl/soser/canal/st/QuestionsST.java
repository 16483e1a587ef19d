package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Questions of a topic: written by the administrator, answered with and without scripts. */
class QuestionsST extends StaffJourney {

    private static final String GLUTEN = "#q-ALCANZO_A_CONSUMIR_GLUTEN";
    private static final String ILL = "#q-QUE_SINTOMAS_TIENE";

    /** To the step that asks, about whatever place. */
    private void told(Page who) {
        open(who, "/solicitudes/nueva?motivo=RECLAMO");
        who.locator("summary:has-text('No encuentro')").click();
        who.getByLabel("¿Cómo se llama?").fill("Escuela de prueba");
        who.locator("select[id$='placeComuna']").selectOption("13101");
        who.locator("#clasificacion > summary").click();
        who.getByLabel("¿De qué programa se trata?").selectOption("CELIACO");
        who.getByLabel("En pocas palabras").fill("Le dieron pan común");
        who.locator("[id='f:detail:detail']").fill("Hoy le dieron pan común en el desayuno.");
    }

    @Test
    void aCitizenIsAskedWhatTheTopicAsksAndStoppedWhereHealthComesFirst() {
        Page phone = phone();
        told(phone);
        assertThat(phone.locator(GLUTEN)).isVisible();
        assertThat(phone.locator(ILL)).isHidden();
        button(phone, "Continuar").click();
        assertThat(phone.locator(".problems")).containsText("¿Alcanzó a consumir gluten? Elija");
        bothSizes(phone, "preguntas-errores");
        phone.locator(GLUTEN).getByText("Sí").click();
        assertThat(phone.locator(ILL)).isVisible();
        phone.locator(ILL).getByText("Le cuesta respirar").click();
        assertThat(
                        phone.getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName("Llamar al 131")))
                .isVisible();
        button(phone, "Continuar").click();
        assertThat(phone.locator(".problems")).containsText("Antes de seguir");
        bothSizes(phone, "preguntas-detenida");
        phone.getByText("Ya lo leí").click();
        button(phone, "Continuar").click();
        assertThat(phone.locator("main")).containsText("Le cuesta respirar o tiene hinchazón");
        assertThat(phone.locator("main")).containsText("¿Alcanzó a consumir gluten?");
        bothSizes(phone, "preguntas-revise");
    }

    @Test
    void whoHasNoScriptsIsAskedTheSameAndLosesNothing() {
        Page plain = withoutScripts();
        told(plain);
        assertEquals(0, plain.locator(GLUTEN).count());
        button(plain, "Continuar").click();
        assertThat(plain.locator("#nuevas")).containsText("tenemos unas preguntas más");
        assertThat(plain.getByLabel("En pocas palabras")).hasValue("Le dieron pan común");
        assertThat(plain.locator("main")).containsText("Solo si respondió «Sí»");
        plain.locator(GLUTEN + "-NO").check();
        // Waits for a yes, so it is not asked and its answer is left out.
        plain.locator(ILL).getByText("Vómitos").click();
        button(plain, "Continuar").click();
        assertThat(plain.locator("main")).containsText("¿Alcanzó a consumir gluten?");
        assertThat(plain.locator("main")).not().containsText("Vómitos");
        open(plain, "/solicitudes/nueva?paso=1");
        assertTrue(plain.locator(GLUTEN + "-NO").isChecked());
    }

    @Test
    void theOperatorIsAskedByOneKeyAndNothingWaits() {
        Page operator = signedIn("operadora");
        open(operator, "/gestion/llamada");
        operator.locator("#d-motive").selectOption("RECLAMO");
        operator.locator("#d-topic").selectOption("CELIACO");
        assertThat(operator.locator("select" + GLUTEN)).isVisible();
        operator.keyboard().press("F6");
        assertThat(operator.locator("select" + GLUTEN)).isFocused();
        operator.keyboard().type("S");
        assertThat(operator.locator(ILL + "-VOMITOS")).isVisible();
        operator.locator(ILL + "-VOMITOS").check();
        bothSizes(operator, "llamada-preguntas");
        operator.locator("#d-topic").selectOption("BASICA_MEDIA");
        assertThat(operator.locator("select" + GLUTEN)).hasCount(0);
        operator.locator("#d-topic").selectOption("CELIACO");
        assertThat(operator.locator("select" + GLUTEN)).hasValue("SI");
        operator.reload();
        assertThat(operator.locator("select" + GLUTEN)).hasValue("SI");
        assertTrue(operator.locator(ILL + "-VOMITOS").isChecked());
    }

    @Test
    void theAdministratorWritesPreviewsPublishesAndRetires() {
        Page admin = signedIn("administradora");
        open(admin, "/admin/preguntas");
        bothSizes(admin, "preguntas");
        admin.getByText("Nueva pregunta").click();
        admin.getByLabel("Pregunta", new Page.GetByLabelOptions().setExact(true))
                .fill("¿Quién lo vio?");
        admin.locator("select[id$=':kind']").selectOption("UNA");
        admin.locator("input[id$=':0:label']").fill("Yo");
        admin.locator("input[id$=':1:label']").fill("Otra persona");
        admin.getByLabel("PAE Vacaciones").check();
        bothSizes(admin, "pregunta-nueva");
        press(admin, "Guardar en el borrador", "Guardamos la pregunta en el borrador");
        assertThat(admin.locator("tr:has(#pregunta-QUIEN_LO_VIO)")).containsText("Nueva");
        open(admin, "/admin/preguntas?motivo=RECLAMO&tema=VACACIONES&canal=WEB");
        assertThat(admin.locator("#vista")).containsText("Otra persona");
        bothSizes(admin, "preguntas-vista");
        open(admin, "/admin/preguntas?motivo=RECLAMO&tema=VACACIONES&canal=PAPEL");
        assertThat(admin.locator("#vista select#q-QUIEN_LO_VIO")).isVisible();
        admin.locator("[id='borrador:publicar']").click();
        assertThat(admin.locator("#messages")).containsText("está vigente desde ahora");
        admin.locator("a#pregunta-QUIEN_LO_VIO").click();
        assertThat(admin.locator("#historial")).containsText("creó");
        bothSizes(admin, "pregunta");
        press(admin, "Retirar la pregunta", "se retirará cuando publique");
        admin.locator("[id='borrador:publicar']").click();
        assertThat(admin.locator("#messages")).containsText("está vigente desde ahora");
        assertThat(admin.locator("tr:has(#pregunta-QUIEN_LO_VIO)")).containsText("Retirada");
    }

    @Test
    void whatCannotBeAskedIsRefusedAndNothingTypedIsLost() {
        Page admin = signedIn("administradora");
        open(admin, "/admin/pregunta");
        admin.getByLabel("Pregunta", new Page.GetByLabelOptions().setExact(true))
                .fill("¿Una sola?");
        admin.locator("select[id$=':kind']").selectOption("UNA");
        admin.locator("input[id$=':0:label']").fill("Única");
        button(admin, "Guardar en el borrador").click();
        assertThat(admin.locator("#messages")).containsText("al menos dos respuestas");
        assertThat(admin.locator("input[id$=':0:label']")).hasValue("Única");
        admin.locator("input[id$=':0:place']").fill("abc");
        button(admin, "Guardar en el borrador").click();
        assertThat(admin.locator("main")).containsText("El lugar de una opción va en números");
        assertThat(admin.locator("input[id$=':0:label']")).hasValue("Única");
    }

    @Test
    void othersFindNoQuestions() {
        for (String who : new String[] {"ti", "calidad", "operadora", "operaciones", "junaeb"}) {
            unknown(who, "/admin/preguntas", "/admin/pregunta");
        }
        unknown("calidad", "/gestion/preguntas?motivo=RECLAMO&tema=CELIACO&canal=LINEA_800");
        unknown(
                "administradora",
                "/admin/pregunta?codigo=",
                "/admin/pregunta?codigo=NADIE",
                "/admin/pregunta?codigo=%27%3B--");
    }
}
