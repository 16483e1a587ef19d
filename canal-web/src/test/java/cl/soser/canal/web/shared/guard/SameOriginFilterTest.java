package cl.soser.canal.web.shared.guard;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SameOriginFilterTest {

    private static final String BASE = "https://canal.example";

    private static boolean ours(String site, String origin, String referer) {
        return SameOriginFilter.ours(site, origin, referer, "canal.example", BASE);
    }

    @Test
    void theBrowsersOwnWordDecides() {
        assertTrue(ours("same-origin", null, null));
        assertTrue(ours("none", null, null));
        assertFalse(ours("cross-site", BASE, BASE + "/login"));
        assertFalse(ours("same-site", BASE, null));
    }

    @Test
    void withoutItOriginDecidesAndThenReferer() {
        assertTrue(ours(null, BASE, null));
        assertTrue(ours(null, BASE + ":443", null));
        assertTrue(ours(null, null, BASE + "/solicitudes/nueva?x=1"));
        assertFalse(ours(null, "https://evil.example", BASE + "/login"));
        assertFalse(ours(null, null, "https://canal.example.evil.example/"));
        assertFalse(ours(null, null, "https://evil.example/?https://canal.example"));
    }

    @Test
    void whoeverSaysNothingOrNonsenseIsRefused() {
        assertFalse(ours(null, null, null));
        assertFalse(ours(null, "null", null));
        assertFalse(ours(null, "http://[", null));
        assertFalse(ours("", null, null));
    }
}
