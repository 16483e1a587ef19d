package cl.soser.canal.savedview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns that a list of tickets can show; nobody can ask for another. */
public enum ListColumn {
    PLAZO(true),
    NUMERO(true),
    ASUNTO(true),
    ESTABLECIMIENTO(false),
    ESTADO(true),
    AREA(true),
    URGENCIA(true),
    CANAL(false),
    INGRESO(false),
    MOVIMIENTO(true);

    private final boolean usual;

    ListColumn(boolean usual) {
        this.usual = usual;
    }

    /** What somebody sees who has chosen nothing, in this order. */
    public static List<ListColumn> usual() {
        return Stream.of(values()).filter(column -> column.usual).toList();
    }

    /** A row is opened by its number and told from others by its subject: these always show. */
    public boolean isFixed() {
        return this == NUMERO || this == ASUNTO;
    }

    static String write(List<ListColumn> columns) {
        return columns.stream().map(ListColumn::name).collect(Collectors.joining(","));
    }

    /** What a later version knew and this one does not is left out. */
    static List<ListColumn> read(String kept) {
        return complete(
                Arrays.stream(kept.split(","))
                        .flatMap(
                                name ->
                                        Stream.of(values())
                                                .filter(column -> column.name().equals(name)))
                        .toList());
    }

    /** Each once, and those that always show. */
    static List<ListColumn> complete(List<ListColumn> chosen) {
        List<ListColumn> all = new ArrayList<>(chosen.stream().distinct().toList());
        Stream.of(values())
                .filter(column -> column.isFixed() && !all.contains(column))
                .forEach(all::add);
        return all;
    }
}
