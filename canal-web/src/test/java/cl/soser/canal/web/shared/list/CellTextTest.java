package cl.soser.canal.web.shared.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CellTextTest {

    private static String text(String markup) {
        return CellText.of(markup, ZoneId.of("America/Santiago"));
    }

    @Test
    void wordsStayAndMarkupGoes() {
        assertEquals(
                "Acción N.º 3 de Nora",
                text("\n  <a href=\"/gestion/accion?id=3\">Acción <b>N.º 3</b></a>\n de Nora "));
        assertEquals("", text(""));
        assertEquals("Casa", text("<!-- <p>no</p> -->Casa"));
    }

    @Test
    void whatStandsOnALineOfItsOwnIsParted() {
        assertEquals(
                "Falta pan · Escuela Uno, Arica",
                text("Falta pan<span class=\"tickets-sub\">Escuela Uno, Arica</span>"));
        assertEquals("Uno · Dos", text("<ul><li>Uno</li><li>Dos</li></ul>"));
        assertEquals("Uno · Dos", text("Uno<br/>· Dos ·"));
    }

    @Test
    void anInstantIsSaidByTheClockHoweverThePageSaysIt() {
        assertEquals(
                "01-12-2026 16:40",
                text(
                        "<time class=\"tag\" datetime=\"2026-12-01T19:40:00Z\">faltan <b>6 h</b></time>"));
        assertEquals("mañana", text("<time datetime=\"2026\">mañana</time>"));
    }

    @Test
    void symbolsAndButtonsSayNothing() {
        assertEquals(
                "Abierta",
                text("<svg class=\"icon\"><use href=\"#x\"></use></svg><span>Abierta</span>"));
        assertEquals("", text("<button type=\"button\">Quitar <b>ya</b></button>"));
        assertEquals("Sin leer", text("Sin leer <input type=\"submit\" value=\"Leída\"/>"));
    }

    @Test
    void whatWasTypedReadsAsItWasTyped() {
        assertEquals(
                "<b>\"R&D\" 'a'</b> é ñ",
                text("&lt;b&gt;&quot;R&amp;D&quot; &#39;a&#x27;&lt;/b&gt;&nbsp;&#233; ñ"));
        assertEquals("a < b", text("a &lt; b"));
    }
}
