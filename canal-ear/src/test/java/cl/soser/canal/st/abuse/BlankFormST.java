package cl.soser.canal.st.abuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.it.Browser;
import cl.soser.canal.server.Installation;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The form is kept for all who first see it; what somebody writes or is, is never in it. */
class BlankFormST {

    private static final URI SITE = Installation.demonstration().start().address();
    private static final String FORM = "/solicitudes/nueva";

    private final Browser writer = new Browser(SITE);
    private final Browser other = new Browser(SITE);

    private static String form(Browser reader) throws Exception {
        return form(reader, FORM);
    }

    private static String form(Browser reader, String address) throws Exception {
        return reader.get(address).body();
    }

    /** Every form has a key of its own. */
    private static String withoutKey(String form) {
        return form.replaceAll("(name=\"clave\" value=\")[^\"]+", "$1");
    }

    @Test
    void whatIsTypedInOneIsInNoOther() throws Exception {
        String first = form(writer);
        Map<String, String> typed = Browser.hidden(first, "f");
        String words = "Palabras que nadie más escribe " + System.nanoTime();
        typed.put("f:detail:detail", words);
        typed.put("f:seguir", "1");
        assertTrue(writer.post(FORM + "?paso=1", typed).body().contains(words), "said again");
        assertFalse(form(other).contains(words), "somebody else's form");
        assertEquals(withoutKey(first), withoutKey(form(other)));
        assertTrue(form(writer).contains(words), "the draft");
    }

    @Test
    void whoIsSignedInIsInNoOthersForm() throws Exception {
        String own = form(Browser.signedIn(SITE, "ciudadana"));
        assertTrue(own.contains("name=\"como\""));
        assertFalse(own.contains("f:firstNames:firstNames"), "she is known");
        String others = form(other);
        assertFalse(others.contains("name=\"como\""));
        assertTrue(others.contains("f:firstNames:firstNames"));
        assertFalse(form(Browser.signedIn(SITE, "ciudadana")).contains("f:firstNames:firstNames"));
    }

    @Test
    void eachMotiveHasItsForm() throws Exception {
        String thanks = form(writer, FORM + "?motivo=FELICITACION");
        String complaint = form(other);
        assertTrue(thanks.matches("(?s).*value=\"FELICITACION\"[^>]*checked=\"checked\".*"));
        assertTrue(complaint.matches("(?s).*value=\"RECLAMO\"[^>]*checked=\"checked\".*"));
        assertEquals(
                withoutKey(thanks),
                withoutKey(form(new Browser(SITE), FORM + "?motivo=FELICITACION")));
    }
}
