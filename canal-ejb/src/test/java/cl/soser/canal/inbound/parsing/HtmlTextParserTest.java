package cl.soser.canal.inbound.parsing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class HtmlTextParserTest {

    private static String of(String html) {
        return TextDecoder.text(HtmlTextParser.of(html));
    }

    @Test
    void wordsStayAndNothingRuns() {
        assertEquals(
                "Hola a todos\n\nEl niño <3\n- uno\n- dos\nlínea\notra",
                of(
                        "<html><head><title>x</title><style>p{}</style></head><body>"
                                + "<p>Hola&nbsp;a <b>todos</b></p><p>El ni&ntilde;o &lt;3</p>"
                                + "<script>alert(1)</script><img src=x onerror=alert(1)>"
                                + "<ul><li>uno</li><li>dos</li></ul>l&#237;nea<br>otra</body>"));
    }

    @Test
    void whatIsQuotedIsMarkedSoThatItIsTrimmedLikeAnyQuote() {
        String text =
                of(
                        "<div>Sí, el martes</div><div class=\"gmail_quote\"><div>El mar, 24 nov 2026,"
                                + " Canal escribió:</div><blockquote>¿Qué día?<br>Gracias</blockquote></div>");
        assertTrue(text.contains("> ¿Qué día?\n> Gracias"));
        assertEquals("Sí, el martes", QuoteStripper.trim(text).text());
    }

    @Test
    void brokenPagesAreReadToTheirEnd() {
        assertEquals("a < b y <", of("a < b y <"));
        assertEquals("c", of("<p title=\"a>b\">c</p"));
        assertTrue(of("<script>nunca termina").isEmpty());
        assertTrue(of("<!-- nunca termina").isEmpty());
        assertEquals("\uFFFD\uFFFD&nada;&", of("&#0;&#x110000;&nada;&"));
    }

    @Property
    void noTagOfAKnownKindSurvives(@ForAll String before, @ForAll String after) {
        assertFalse(of(before + "<script>x()</script>" + after).contains("<script>x()"));
    }

    @Test
    void aLongPageTakesNoLongTime() {
        String deep = "<blockquote>".repeat(100_000) + "x" + "<a href='".repeat(50_000);
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> of(deep));
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> of("<script>".repeat(100_000)));
    }
}
