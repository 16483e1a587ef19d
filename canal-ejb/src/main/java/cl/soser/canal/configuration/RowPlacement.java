package cl.soser.canal.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/** Puts the rows of a file at their places and keeps the order of the other rows around them. */
public final class RowPlacement {

    private RowPlacement() {}

    /**
     * @param all in their order now
     * @param wanted the place each row of the file says, from 1
     */
    public static <T> List<T> of(List<T> all, Map<T, Integer> wanted) {
        List<T> placed = new ArrayList<>(all);
        placed.removeAll(wanted.keySet());
        wanted.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(
                        one ->
                                placed.add(
                                        Math.min(one.getValue() - 1, placed.size()), one.getKey()));
        return placed;
    }

    /**
     * Moves each to its place; no two have the same number at any moment, because the database
     * refuses that.
     *
     * @param step between the numbers of two neighbours
     * @param flush writes what was moved so far
     */
    public static <T> void put(
            List<T> all, Map<T, Integer> wanted, ObjIntConsumer<T> move, int step, Runnable flush) {
        List<T> placed = of(all, wanted);
        if (placed.equals(all)) {
            return;
        }
        for (int at = 0; at < placed.size(); at++) {
            move.accept(placed.get(at), -1 - at);
        }
        flush.run();
        for (int at = 0; at < placed.size(); at++) {
            move.accept(placed.get(at), (at + 1) * step);
        }
    }
}
