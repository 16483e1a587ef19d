package cl.soser.canal.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class MarkupTest {

    @Property(tries = 200)
    void whatIsEscapedIsReadAsItWasWritten(
            @ForAll @Chars({'&', '<', '>', '"', '\'', ';', '#'}) @CharRange(from = 'a', to = 'f')
                    String text)
            throws Exception {
        String safe = Markup.escape(text);
        String document = "<p a=\"" + safe + "\" b='" + safe + "'>" + safe + "</p>";
        Element read =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(document)))
                        .getDocumentElement();
        assertEquals(text, read.getTextContent());
        assertEquals(text, read.getAttribute("a"));
        assertEquals(text, read.getAttribute("b"));
    }

    @Test
    void nothingOfATextIsAnElement() {
        assertFalse(Markup.escape("<script>alert('x')</script>").contains("<"));
    }
}
