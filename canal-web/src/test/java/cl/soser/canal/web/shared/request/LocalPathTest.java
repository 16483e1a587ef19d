package cl.soser.canal.web.shared.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/cuenta",
                "/gestion",
                "/gestion/tickets/CP-2026-000123",
                "/gestion?estado=EN_AREA&orden=vence",
                "/gestion/buscar?q=colegio%20san%2Fjuan",
                "/solicitudes/CP-2026-000123"
            })
    void ourPagesAreGoneBackTo(String path) {
        assertEquals(Optional.of(path), LocalPath.of(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gestion",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/%2fevil.example",
                "/%5Cevil.example",
                "/%09/evil.example",
                "https://evil.example",
                "https:/evil.example",
                "javascript:alert(1)",
                "/gestion\r\nSet-Cookie: a=b",
                "/gestion%0d%0aSet-Cookie:a",
                "/a//evil.example",
                "/../../etc",
                "/gestion#@evil.example",
                "/x@evil.example",
                "/login",
                "/login?volver=/login",
                "/login.xhtml",
                "/salir",
                "/api/v1/tickets",
                "/jakarta.faces.resource/x"
            })
    void nothingElseIs(String path) {
        assertEquals(Optional.empty(), LocalPath.of(path));
    }

    @Test
    void whatIsAbsentOrEndlessIsNot() {
        assertEquals(Optional.empty(), LocalPath.of(null));
        assertEquals(Optional.empty(), LocalPath.of("/" + "a".repeat(600)));
    }

    @Test
    void noPathMakesItWorkHard() {
        assertTimeout(Duration.ofMillis(300), () -> LocalPath.of("/" + "a".repeat(498) + "!"));
    }

    @Property(tries = 2000)
    void whateverPassesStaysOnThisHost(
            @ForAll @StringLength(max = 40) @CharRange(from = ' ', to = '~') String anything) {
        LocalPath.of("/" + anything)
                .ifPresent(
                        path -> {
                            URI target = URI.create("https://canal.example").resolve(path);
                            assertEquals("canal.example", target.getHost());
                            assertTrue(path.indexOf('\\') < 0);
                        });
    }

    @Test
    void theDoorLeadsBack() {
        assertEquals(
                "/login?volver=%2Fgestion%3Forden%3Dvence&vencida=1",
                LocalPath.signIn("/gestion?orden=vence", true));
        assertEquals("/login", LocalPath.signIn("//evil.example", false));
    }

    @Test
    void aPageThatIsAskedForItsListIsAFile() {
        assertTrue(LocalPath.isFile("/admin/usuarios?rol=AREA&descargar=usuarios"));
        assertTrue(LocalPath.isFile("/admin/usuarios?descargar=usuarios"));
        assertFalse(LocalPath.isFile("/admin/usuarios?q=descargar"));
    }
}
