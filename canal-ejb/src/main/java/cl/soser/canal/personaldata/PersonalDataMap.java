package cl.soser.canal.personaldata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where personal data are: {@code personal-data.txt}, read once. */
final class PersonalDataMap {

    private static final String FILE = "personal-data.txt";
    private static final Pattern TABLE =
            Pattern.compile("([a-z_0-9]+)( [A-Z_]+)?( delete)?(?: \"([^\"]+)\")?");
    private static final Pattern COLUMN =
            Pattern.compile("  ([a-z_0-9]+) ([a-z]+)(?::([A-Z_]+))?(?: \"([^\"]+)\")?");

    /** After the patterns it is read by. */
    private static final PersonalDataMap SHIPPED = new PersonalDataMap(read());

    private final Map<String, PersonalTable> tables = new LinkedHashMap<>();

    PersonalDataMap(List<String> lines) {
        List<String> block = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!line.startsWith(" ")) {
                keep(block);
                block = new ArrayList<>();
            }
            block.add(line);
        }
        keep(block);
    }

    static PersonalDataMap shipped() {
        return SHIPPED;
    }

    private void keep(List<String> block) {
        if (!block.isEmpty()) {
            PersonalTable table = table(block);
            if (tables.put(table.name(), table) != null) {
                throw new IllegalStateException(table.name() + " is declared twice");
            }
        }
    }

    private static PersonalTable table(List<String> block) {
        Matcher head = TABLE.matcher(block.get(0));
        if (!head.matches()) {
            throw new IllegalStateException(block.get(0));
        }
        String of = null;
        String show = null;
        String swept = null;
        List<PersonalColumn> columns = new ArrayList<>();
        Set<String> given = new HashSet<>();
        Set<String> free = new HashSet<>();
        for (String line : block.subList(1, block.size())) {
            if (line.startsWith("  of ")) {
                of = line.substring(5);
            } else if (line.startsWith("  show ")) {
                show = line.substring(7);
            } else if (line.startsWith("  freely ")) {
                given.addAll(List.of(line.substring(9).split(" ")));
            } else if (line.startsWith("  sweep ")) {
                swept = line.substring(8);
            } else if (line.startsWith("  free ")) {
                free.addAll(List.of(line.substring(7).split(" ")));
            } else {
                columns.add(column(line));
            }
        }
        return new PersonalTable(
                head.group(1),
                head.group(2) == null ? null : head.group(2).strip(),
                head.group(3) != null,
                head.group(4),
                new PersonalRows(of, show == null ? of : show, swept, given),
                columns,
                free);
    }

    private static PersonalColumn column(String line) {
        Matcher column = COLUMN.matcher(line);
        if (!column.matches()) {
            throw new IllegalStateException(line);
        }
        return new PersonalColumn(
                column.group(1),
                ColumnErasure.valueOf(column.group(2).toUpperCase(Locale.ROOT)),
                column.group(3),
                column.group(4));
    }

    private static List<String> read() {
        try (InputStream in = PersonalDataMap.class.getResourceAsStream(FILE);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null where it is not declared. */
    PersonalTable find(String table) {
        return tables.get(table);
    }

    Collection<PersonalTable> all() {
        return tables.values();
    }

    /** Those with rows of a person; what is found by the rows of others comes before them. */
    List<PersonalTable> personal() {
        return tables.values().stream()
                .filter(PersonalTable::isPersonal)
                .sorted(Comparator.comparingInt((PersonalTable one) -> -one.depth(this)))
                .toList();
    }

    /** Those that the copy shows, in the order of the declaration. */
    List<PersonalTable> shown() {
        return tables.values().stream()
                .filter(one -> one.isPersonal() && one.title() != null)
                .toList();
    }
}
