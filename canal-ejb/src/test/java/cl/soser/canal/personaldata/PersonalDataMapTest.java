package cl.soser.canal.personaldata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.shared.database.MigratedSchema;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where personal data are, against the schema itself. */
class PersonalDataMapTest {

    private static final PersonalDataMap MAP = PersonalDataMap.shipped();

    private static final Set<String> SETS =
            Set.of("persons", "accounts", "tickets", "numbers", "mailboxes", "phones", "documents");

    @Test
    void everyColumnOfTheSchemaIsDeclaredPersonalOrFree() throws SQLException {
        Map<String, TreeSet<String>> schema = MigratedSchema.columns();
        Set<String> undeclared = new TreeSet<>();
        Set<String> unknown = new TreeSet<>();
        schema.forEach(
                (table, columns) -> {
                    PersonalTable one = MAP.find(table);
                    columns.forEach(
                            column -> {
                                if (one == null || !declared(one).contains(column)) {
                                    undeclared.add(table + "." + column);
                                }
                            });
                });
        for (PersonalTable table : MAP.all()) {
            for (String column : declared(table)) {
                if (!schema.getOrDefault(table.name(), new TreeSet<>()).contains(column)) {
                    unknown.add(table.name() + "." + column);
                }
            }
        }
        assertEquals(
                Set.of(), undeclared, "say in personal-data.txt whether they tell of a person");
        assertEquals(Set.of(), unknown, "in personal-data.txt, and not in the schema");
    }

    private static Set<String> declared(PersonalTable table) {
        Set<String> columns = new HashSet<>(table.free());
        table.columns().forEach(column -> columns.add(column.name()));
        return columns;
    }

    @Test
    void aColumnIsDeclaredOnce() {
        for (PersonalTable table : MAP.all()) {
            int all = table.free().size() + table.columns().size();
            assertEquals(all, declared(table).size(), table.name());
        }
    }

    @Test
    void rowsAreFoundBySetsOrByOtherPersonalTables() {
        for (PersonalTable table : MAP.personal()) {
            Matcher set = Pattern.compile("\\{([a-z_]+)}").matcher(table.of());
            while (set.find()) {
                String name = set.group(1);
                PersonalTable other = MAP.find(name);
                assertTrue(
                        SETS.contains(name) || other != null && other.isPersonal(),
                        table.name() + ": " + name);
            }
        }
    }

    @Test
    void whatAnErasureWritesBelongsToRowsOfAPerson() {
        for (PersonalTable table : MAP.all()) {
            boolean writes = table.columns().stream().anyMatch(one -> one.act().isWritten());
            assertFalse(writes && !table.isPersonal(), table.name());
            boolean rows = table.columns().stream().anyMatch(one -> one.act() == ColumnErasure.ROW);
            assertEquals(rows, table.deletes(), table.name());
        }
    }

    @Test
    void aTableComesBeforeThoseItIsFoundBy() {
        List<String> order = MAP.personal().stream().map(PersonalTable::name).toList();
        assertTrue(order.indexOf("incoming_raw") < order.indexOf("incoming_mail"));
        assertTrue(order.indexOf("answer_version_action") < order.indexOf("answer_version"));
        assertTrue(order.indexOf("answer_version") < order.indexOf("answer"));
    }

    @Test
    void aSectionOfTheCopyHasATitleOfItsOwnAndEachOfItsColumnsToo() {
        Set<String> sections = new HashSet<>();
        for (PersonalTable table : MAP.shown()) {
            assertTrue(sections.add(PersonalCopyJson.key(table.title())), table.title());
            Set<String> columns = new HashSet<>();
            table.shown()
                    .forEach(
                            one ->
                                    assertTrue(
                                            columns.add(PersonalCopyJson.key(one.title())),
                                            table.name() + " " + one.title()));
        }
        assertNotNull(PersonalCopyJson.schema());
    }

    @Test
    void aTableDeclaredTwiceOrALineThatIsNoneIsRefused() {
        assertThrows(
                IllegalStateException.class,
                () -> new PersonalDataMap(List.of("area", "  free code", "area", "  free code")));
        assertThrows(
                IllegalArgumentException.class,
                () -> new PersonalDataMap(List.of("area", "  code vanish")));
    }
}
