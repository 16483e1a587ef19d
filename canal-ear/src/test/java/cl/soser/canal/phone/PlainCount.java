package cl.soser.canal.phone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A second count of a queue_log, the plain way, with nothing of the product: for logs in order, as
 * an exchange writes them.
 */
public record PlainCount(long offered, long answered, long quick) {

    public static PlainCount of(List<String> lines) {
        Map<String, Long> entered = new HashMap<>();
        Map<String, Long> connected = new HashMap<>();
        for (String line : lines) {
            String[] cell = line.split("\\|");
            if (cell[4].equals("ENTERQUEUE")) {
                entered.putIfAbsent(cell[1], Long.parseLong(cell[0]));
            } else if (cell[4].equals("CONNECT")) {
                connected.putIfAbsent(cell[1], Long.parseLong(cell[0]));
            }
        }
        long quick =
                connected.entrySet().stream()
                        .filter(call -> call.getValue() - entered.get(call.getKey()) < 15)
                        .count();
        return new PlainCount(entered.size(), connected.size(), quick);
    }
}
