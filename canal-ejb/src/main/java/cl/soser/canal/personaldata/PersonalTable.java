package cl.soser.canal.personaldata;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table of the schema, as the declaration tells it.
 *
 * @param retention the class of its term; null without one
 * @param deletes an erasure takes the rows away
 * @param title in the copy; null where the copy does not show it
 * @param of the condition of a person's rows; null where no row is a person's
 * @param show the same for the copy
 * @param free the columns that tell of nobody
 */
record PersonalTable(
        String name,
        String retention,
        boolean deletes,
        String title,
        String of,
        String show,
        List<PersonalColumn> columns,
        Set<String> free) {

    private static final Pattern NESTED = Pattern.compile("\\{([a-z_]+)}");

    PersonalTable {
        columns = List.copyOf(columns);
        free = Set.copyOf(free);
    }

    boolean isPersonal() {
        return of != null;
    }

    List<PersonalColumn> shown() {
        return columns.stream().filter(one -> one.title() != null).toList();
    }

    List<String> prose() {
        return columns.stream()
                .filter(one -> one.act().isProse())
                .map(PersonalColumn::name)
                .toList();
    }

    boolean hasFiles() {
        return columns.stream().anyMatch(one -> one.act() == ColumnErasure.FILE);
    }

    boolean isVersioned() {
        return free.contains("version");
    }

    boolean hasErasedAt() {
        return free.contains("erased_at");
    }

    /** How far its rows are found by those of other tables. */
    int depth(PersonalDataMap map) {
        int depth = 0;
        Matcher nested = NESTED.matcher(of == null ? "" : of);
        while (nested.find()) {
            PersonalTable other = map.find(nested.group(1));
            if (other != null && other.isPersonal()) {
                depth = Math.max(depth, 1 + other.depth(map));
            }
        }
        return depth;
    }
}
