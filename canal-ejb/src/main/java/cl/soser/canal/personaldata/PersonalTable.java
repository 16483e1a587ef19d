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
 * @param rows which of its rows are a person's
 * @param free the columns that tell of nobody
 */
record PersonalTable(
        String name,
        String retention,
        boolean deletes,
        String title,
        PersonalRows rows,
        List<PersonalColumn> columns,
        Set<String> free) {

    private static final Pattern NESTED = Pattern.compile("\\{([a-z_]+)}");

    PersonalTable {
        columns = List.copyOf(columns);
        free = Set.copyOf(free);
    }

    /** The condition of a person's rows; null where no row is a person's. */
    String of() {
        return rows.of();
    }

    /** The same for the copy. */
    String show() {
        return rows.show();
    }

    /** The condition of the rows in which others may be named; null where it is all of them. */
    String swept() {
        return rows.swept();
    }

    /** The columns that go even where their row must stay. */
    List<PersonalColumn> given() {
        return columns.stream().filter(one -> rows.given().contains(one.name())).toList();
    }

    boolean isPersonal() {
        return of() != null;
    }

    List<PersonalColumn> shown() {
        return columns.stream().filter(one -> one.title() != null).toList();
    }

    boolean has(String column) {
        return free.contains(column) || columns.stream().anyMatch(one -> one.name().equals(column));
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
        Matcher nested = NESTED.matcher(isPersonal() ? of() : "");
        while (nested.find()) {
            PersonalTable other = map.find(nested.group(1));
            if (other != null && other.isPersonal()) {
                depth = Math.max(depth, 1 + other.depth(map));
            }
        }
        return depth;
    }
}
