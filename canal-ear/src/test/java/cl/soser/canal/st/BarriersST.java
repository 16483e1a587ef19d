package cl.soser.canal.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What saves time when barriers are looked for hides none. */
class BarriersST extends InBrowser {

    private static final String CLEAN =
            "<html lang='es'><title>Una página</title><main><h1>Lista</h1><ul><li>Uno</li>"
                    + "<li>Dos</li></ul><p>Texto</p>%s</main></html>";

    private String found(String more) {
        page.setContent(CLEAN.formatted(more));
        return Barriers.on(page);
    }

    @Test
    void whatIsNewOnAPageFoundCleanBeforeIsLookedAt() {
        assertEquals("", found(""));
        assertEquals("", found(""), "the same page again");
        assertTrue(found("<button></button>").startsWith("button-name: "));
        assertTrue(found("<button></button>").startsWith("button-name: "), "it stays a barrier");
        assertEquals("", found("<button>Enviar</button>"));
        page.setContent(CLEAN.formatted("").replaceFirst("<title>.*</title>", ""));
        assertTrue(Barriers.on(page).startsWith("document-title: "));
    }
}
