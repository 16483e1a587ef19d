package cl.soser.canal.api;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;

/** The words of business errors for authors of programs; the keys are those of pages. */
final class BusinessErrorMessages {

    private static final String NOT_CLOSED = "Ese mes no está cerrado.";

    private static final Map<String, String> WORDS =
            Map.of(
                    "close.notClosed",
                    NOT_CLOSED,
                    "outage.future",
                    "No puede estar en el futuro.",
                    "outage.order",
                    "Debe ser posterior al inicio.",
                    "outage.otherStart",
                    "Esa interrupción ya se conoce con otro inicio. Envíe la nueva con otro id;"
                            + " la anterior se anula en la página.");

    private BusinessErrorMessages() {}

    /**
     * By name, the parameter that cannot be met as things stand, and why; none where it is none.
     */
    static Map<String, String> named(String key, MultivaluedMap<String, String> path, Clock clock) {
        return "close.notClosed".equals(key) && path.containsKey("mes")
                ? Map.of("mes", notClosed(YearMonth.parse(path.getFirst("mes")), clock))
                : Map.of();
    }

    private static String notClosed(YearMonth month, Clock clock) {
        int order = month.compareTo(YearMonth.now(clock));
        if (order > 0) {
            return "Ese mes aún no empieza.";
        }
        return order == 0
                ? "Ese mes todavía corre: se cierra cuando termina."
                : "Ese mes terminó y no está cerrado: se cierra cuando vencen sus plazos. De antes de"
                        + " la primera solicitud no hay informes.";
    }

    static String words(String key) {
        return WORDS.getOrDefault(key, "No se puede hacer en el estado en que está.");
    }
}
