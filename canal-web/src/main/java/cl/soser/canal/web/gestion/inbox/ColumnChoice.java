package cl.soser.canal.web.gestion.inbox;

import cl.soser.canal.savedview.ListColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A column as it is arranged. */
public record ColumnChoice(ListColumn column, boolean shown, boolean first, boolean last) {

    /** The shown ones in their order, then the others. */
    static List<ColumnChoice> of(List<ListColumn> shown) {
        List<ColumnChoice> all = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            all.add(new ColumnChoice(shown.get(i), true, i == 0, i == shown.size() - 1));
        }
        Stream.of(ListColumn.values())
                .filter(column -> !shown.contains(column))
                .forEach(column -> all.add(new ColumnChoice(column, false, true, true)));
        return all;
    }

    public boolean isMovable() {
        return shown;
    }

    public boolean isFixed() {
        return column.isFixed();
    }
}
