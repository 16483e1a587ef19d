package cl.soser.canal.phone;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A second count of a queue_log, the plain way: what stands in its lines, call by call, with
 * nothing of the product. For logs in order, as an exchange writes them.
 */
public record Recount(long offered, long quick, Map<CallOutcome, Long> outcomes) {

    public static Recount of(List<String> lines) {
        Map<String, Long> entered = new HashMap<>();
        Map<String, Long> connected = new HashMap<>();
        Map<String, String> exits = new HashMap<>();
        for (String line : lines) {
            String[] cell = line.split("\\|");
            long at = Long.parseLong(cell[0]);
            switch (cell[4]) {
                case "ENTERQUEUE" -> entered.putIfAbsent(cell[1], at);
                case "CONNECT" -> connected.putIfAbsent(cell[1], at);
                case "ABANDON", "EXITWITHTIMEOUT", "EXITWITHKEY", "EXITEMPTY" ->
                        exits.put(cell[1], cell[4]);
                default -> {}
            }
        }
        Map<CallOutcome, Long> outcomes = new HashMap<>();
        Set<String> quick = new HashSet<>();
        for (String call : entered.keySet()) {
            CallOutcome outcome = CallOutcome.SIN_CIERRE;
            if (connected.containsKey(call)) {
                outcome = CallOutcome.ATENDIDA;
                if (connected.get(call) - entered.get(call) < 15) {
                    quick.add(call);
                }
            } else if (exits.containsKey(call)) {
                outcome =
                        Map.of(
                                        "ABANDON", CallOutcome.COLGO,
                                        "EXITWITHTIMEOUT", CallOutcome.TIEMPO_AGOTADO,
                                        "EXITWITHKEY", CallOutcome.TECLA,
                                        "EXITEMPTY", CallOutcome.COLA_VACIA)
                                .get(exits.get(call));
            }
            outcomes.merge(outcome, 1L, Long::sum);
        }
        return new Recount(entered.size(), quick.size(), outcomes);
    }
}
