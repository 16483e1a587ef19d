package cl.soser.canal.web.shared.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class SpanishPartsTest {

    private static final String HOLA = SpanishParts.marked("Hola");

    @Test
    void spanishTextStandsInAnElementThatSaysSo() throws IOException {
        assertEquals(
                "<p>Hi <span lang=\"es-CL\">Hola</span></p>", written("<p>Hi " + HOLA + "</p>"));
    }

    @Test
    void inTagsAndWhereOnlyTextMayStandTheMarksAreDropped() throws IOException {
        for (String plain :
                new String[] {
                    "<p title=\"a > %s\">x</p>",
                    "<p title='%s'>x</p>",
                    "<title>%s</title>",
                    "<option value=\"1\">%s</option>",
                    "<textarea\n rows=\"2\">%s</textarea>"
                }) {
            assertEquals(plain.formatted("Hola"), written(plain.formatted(HOLA)));
        }
        assertEquals(
                "<title>Hola</title><b><span lang=\"es-CL\">Hola</span></b>",
                written("<title>" + HOLA + "</title><b>" + HOLA + "</b>"));
    }

    @Test
    void whatIsNoPageHasNoMarkup() throws IOException {
        StringWriter out = new StringWriter();
        try (SpanishParts parts = new SpanishParts(out, false)) {
            parts.write("{\"words\":\"" + HOLA + "\"}");
        }
        assertEquals("{\"words\":\"Hola\"}", out.toString());
    }

    private static String written(String page) throws IOException {
        StringWriter out = new StringWriter();
        try (SpanishParts parts = new SpanishParts(out, true)) {
            parts.write(page);
        }
        return out.toString();
    }
}
