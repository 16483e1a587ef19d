package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Texts an answer starts from, on the writer's screen. */
class AnswerOpeningsST extends StaffJourney {

    private static final String TYPED = "Lo que ya había escrito.";

    private Page writing() {
        Page writer = signedIn("administradora");
        oneToValidate(writer);
        press(writer, "Escribir la respuesta", null);
        return writer;
    }

    private static Locator words(Page writer) {
        return writer.getByLabel("Texto para la persona");
    }

    private static void insert(Page writer, String opening) {
        writer.getByLabel("Empezar con un texto").selectOption(opening);
        button(writer, "Poner el texto").click();
    }

    @Test
    void anEmptyPageIsFilledAndKept() {
        Page writer = writing();
        insert(writer, "Acogemos el reclamo");
        assertThat(writer.locator("#messages")).containsText("Texto puesto");
        assertTrue(words(writer).inputValue().contains("«Las bandejas venían con poco»"));
        noBarriers(writer);
        String put = words(writer).inputValue();
        writer.reload();
        assertEquals(put, words(writer).inputValue());
    }

    @Test
    void whatIsWrittenStaysUnlessItsWriterSaysOtherwise() {
        Page writer = writing();
        words(writer).fill(TYPED);
        insert(writer, "No acogemos el reclamo");
        assertThat(writer.getByText("Ya hay un texto escrito")).isVisible();
        assertEquals(TYPED, words(writer).inputValue());
        noBarriers(writer);
        picture(writer, "respuesta-con-texto");
        button(writer, "Dejarlo como está").click();
        assertThat(writer.getByText("Ya hay un texto escrito")).hasCount(0);
        assertEquals(TYPED, words(writer).inputValue());

        insert(writer, "No acogemos el reclamo");
        button(writer, "Agregar al final").click();
        assertThat(words(writer)).hasValue(Pattern.compile(TYPED + "\n\n.+", Pattern.DOTALL));
        insert(writer, "Acogemos el reclamo");
        button(writer, "Reemplazar lo escrito").click();
        assertThat(words(writer))
                .hasValue(Pattern.compile("Revisamos.+Usted tiene razón.+", Pattern.DOTALL));
    }

    @Test
    void theResultFollowsTheTextAndWhatIsToFillInIsListedAtOnce() {
        Page writer = writing();
        Locator result = writer.getByLabel("Resultado");
        Locator lacks = writer.locator(".lacks-list");
        insert(writer, "Acogemos el reclamo en parte");
        assertThat(result).hasValue("PARCIAL");
        assertThat(lacks).containsText("Partes por completar");
        assertThat(lacks).not().containsText("Resultado");
        insert(writer, "No acogemos el reclamo");
        button(writer, "Reemplazar lo escrito").click();
        assertThat(result).hasValue("NO_ACOGIDO");
        insert(writer, "Acogemos el reclamo");
        button(writer, "Agregar al final").click();
        assertThat(words(writer))
                .hasValue(Pattern.compile(".+Usted tiene razón.+", Pattern.DOTALL));
        assertThat(result).hasValue("NO_ACOGIDO");
    }

    @Test
    void theListFollowsTheStage() {
        Page writer = writing();
        writer.getByText("Respuesta con pasos: qué se hará y para cuándo").click();
        assertThat(writer.getByLabel("Empezar con un texto").locator("option"))
                .hasText(new String[] {"Elija uno", "Decimos qué haremos y para cuándo"});
    }

    @Test
    void answersToSimilarRequestsAreShownAndPutByAClick() {
        Fixtures.answered(Fixtures.filed());
        Page writer = writing();
        writer.getByText("Ver respuestas a solicitudes parecidas").click();
        Locator first = writer.locator(".similar li").first();
        assertThat(first).containsText("en común: ");
        assertThat(writer.locator(".similar li")).not().hasCount(4);
        bothSizes(writer, "respuestas-parecidas");
        words(writer).fill(TYPED);
        first.getByText("Poner este texto").click();
        assertThat(writer.getByText("Ya hay un texto escrito")).isVisible();
        button(writer, "Agregar al final").click();
        assertThat(words(writer)).hasValue(Pattern.compile(TYPED + "\n\n.{20}.+", Pattern.DOTALL));
        assertThat(writer.locator("#messages")).containsText("Texto puesto");
    }
}
