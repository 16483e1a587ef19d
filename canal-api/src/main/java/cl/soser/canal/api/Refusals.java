package cl.soser.canal.api;

import java.util.Map;

/** What the business refuses, in words for who writes the program; keys are for pages. */
final class Refusals {

    private static final Map<String, String> WORDS =
            Map.of(
                    "close.notClosed", "Ese mes no está cerrado.",
                    "outage.future", "No puede estar en el futuro.",
                    "outage.order", "Debe ser posterior al inicio.",
                    "outage.otherStart",
                            "Esa interrupción ya se conoce con otro inicio. Envíe la nueva con otro id;"
                                    + " la anterior se anula en la página.");

    private Refusals() {}

    static String words(String key) {
        return WORDS.getOrDefault(key, "No se puede hacer en el estado en que está.");
    }
}
