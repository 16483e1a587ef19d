package cl.soser.canal.web.shared.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.web.shared.request.VisitorCookies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileAnswersTest {

    @Test
    void aNameIsGivenPlainAndWhole() {
        assertEquals(
                "attachment; filename=\"Nunoa _leche_.pdf\"; filename*=UTF-8''%C3%91u%C3%B1oa%20%C2%ABleche%C2%BB.pdf",
                ContentDisposition.of("Ñuñoa «leche».pdf", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\"; x=\"b.jpg",
                "a\r\nSet-Cookie: x=1.jpg",
                "a;b,c.jpg",
                "a\\b%0d.jpg",
                "🍎.jpg"
            })
    void noNameEndsTheHeader(String name) {
        String header = ContentDisposition.of(name, true);
        assertTrue(
                header.matches(
                        "inline; filename=\"[A-Za-z0-9 ._()-]*\"; filename\\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]*"),
                header);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)",
                "/a\r\nX: y", "/%0d%0a", "", "solicitudes"
            })
    void theWayBackStaysOnTheSite(String wanted) {
        assertEquals("/", ReturnPath.of(wanted));
    }

    @Test
    void aPageOfTheSiteIsAWayBack() {
        assertEquals("/solicitudes/nueva?paso=3", ReturnPath.of("/solicitudes/nueva?paso=3"));
        assertEquals("/", ReturnPath.of(null));
    }

    @Test
    void onlyATokenIsAToken() {
        assertTrue(VisitorCookies.isToken("A-_z".repeat(10) + "abc"));
        assertFalse(VisitorCookies.isToken("short"));
        assertFalse(VisitorCookies.isToken("x".repeat(44)));
        assertFalse(VisitorCookies.isToken(null));
    }
}
