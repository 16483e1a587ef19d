package cl.soser.canal.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageCursorTest {

    private static final Map<String, List<String>> QUERY =
            Map.of("desde", List.of("2026-10-01"), "motivo", List.of("RECLAMO"));

    private final String cursor = new PageCursor("JUNAEB", "tickets", QUERY).after("17");

    @Test
    void itLeadsOnInItsOwnQueryWhateverThePageSize() {
        Map<String, List<String>> next =
                Map.of(
                        "limite", List.of("7"),
                        "cursor", List.of(cursor),
                        "motivo", List.of("RECLAMO"),
                        "desde", List.of("2026-10-01"));
        assertEquals(Optional.of("17"), new PageCursor("JUNAEB", "tickets", next).row(cursor));
    }

    @Test
    void itIsNoCursorOfAnyOther() {
        Optional<String> none = Optional.empty();
        assertEquals(none, new PageCursor("JUNJI", "tickets", QUERY).row(cursor));
        assertEquals(none, new PageCursor("JUNAEB", "otra", QUERY).row(cursor));
        assertEquals(
                none,
                new PageCursor("JUNAEB", "tickets", Map.of("desde", List.of("2026-10-01")))
                        .row(cursor));
        for (String junk : List.of("", "x", "%%%", "ZmIy", cursor.substring(1))) {
            assertEquals(none, new PageCursor("JUNAEB", "tickets", QUERY).row(junk), junk);
        }
    }
}
