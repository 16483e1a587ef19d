package cl.soser.canal.personaldata;

import cl.soser.canal.shared.Plain;
import cl.soser.canal.shared.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Takes a person out of the rows of a table, as the declaration says. */
@ApplicationScoped
class PersonalRowEraser {

    /** In place of what was erased. */
    static final String MARK = "[borrado]";

    private static final PersonalDataMap MAP = PersonalDataMap.shipped();

    /** Tables whose rows others seal, with what a row of them is known by. */
    private static final Map<String, String> SEALED =
            Map.of(
                    "ticket", "id",
                    "ticket_text", "ticket_id",
                    "ticket_step", "id",
                    "ticket_message", "id",
                    "answer", "id",
                    "line_call", "id",
                    "audit_entry", "id");

    private static final int SHORT = 100;

    /** Of those that are looked for; a human has few. */
    private static final int MOST_NEEDLES = 24;

    private static final String ASKED = "SUPRESION";
    private static final String OVER = "RETENCION";

    @PersistenceContext EntityManager em;
    @Inject Database database;
    @Inject Event<RowsErased> rowsErased;

    /** How many rows. */
    int erase(PersonalTable table, DataSubject subject, Instant now) {
        SubjectCondition condition = new SubjectCondition(MAP, table.of(), subject);
        if (table.deletes()) {
            String sql = "delete from " + table.name() + " where " + condition.sql(0);
            return PersonalRowReader.bind(em.createNativeQuery(sql), condition, 0).executeUpdate();
        }
        List<String> sets = sets(table);
        if (sets.isEmpty()) {
            return 0;
        }
        tell(table, condition, subject.needles().isEmpty() ? OVER : ASKED);
        if (table.isVersioned()) {
            sets.add("version = version + 1");
        }
        int before = 0;
        if (table.hasErasedAt()) {
            sets.add("erased_at = ?1");
            before = 1;
        }
        String sql =
                "update "
                        + table.name()
                        + " set "
                        + String.join(", ", sets)
                        + " where ("
                        + condition.sql(before)
                        + ")"
                        + (table.hasErasedAt() ? " and erased_at is null" : "");
        Query query = em.createNativeQuery(sql);
        if (before == 1) {
            query.setParameter(1, Timestamp.from(now));
        }
        return PersonalRowReader.bind(query, condition, before).executeUpdate();
    }

    private void tell(PersonalTable table, SubjectCondition condition, String ground) {
        String key = SEALED.get(table.name());
        if (key != null) {
            String sql = "select " + key + " from " + table.name() + " where " + condition.sql(0);
            List<Long> rows = new ArrayList<>();
            for (Object id :
                    PersonalRowReader.bind(em.createNativeQuery(sql), condition, 0)
                            .getResultList()) {
                rows.add(((Number) id).longValue());
            }
            tell(table, rows, ground);
        }
    }

    private void tell(PersonalTable table, List<Long> rows, String ground) {
        if (!rows.isEmpty()) {
            Set<String> columns =
                    table.columns().stream()
                            .filter(one -> one.act().isWritten())
                            .map(PersonalColumn::name)
                            .collect(Collectors.toSet());
            rowsErased.fire(new RowsErased(table.name(), rows, columns, ground));
        }
    }

    /** The rows of a table by a number of theirs. */
    int erase(PersonalTable table, String key, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        String which =
                " where "
                        + key
                        + ids.stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ", " in (", ")"));
        if (table.deletes()) {
            return em.createNativeQuery("delete from " + table.name() + which).executeUpdate();
        }
        List<String> sets = sets(table);
        if (SEALED.containsKey(table.name())) {
            tell(table, List.copyOf(ids), OVER);
        }
        if (table.isVersioned()) {
            sets.add("version = version + 1");
        }
        return em.createNativeQuery(
                        "update " + table.name() + " set " + String.join(", ", sets) + which)
                .executeUpdate();
    }

    private static List<String> sets(PersonalTable table) {
        List<String> sets = new ArrayList<>();
        for (PersonalColumn column : table.columns()) {
            if (column.act().isWritten()) {
                sets.add(column.name() + " = " + left(column));
            }
        }
        return sets;
    }

    private static String left(PersonalColumn column) {
        return switch (column.act()) {
            case NULL -> "null";
            case BLANK, FOLD -> ifThere(column, "''");
            case MARK, TEXT, NOTE -> ifThere(column, "'" + MARK + "'");
            case OWN -> ifThere(column, "'borrado-' || trim(cast(id as char(20)))");
            case VALUE -> "'" + column.value() + "'";
            case ROW, WORDS, FILE, EXPORT, KEEP, LINK, STAFF ->
                    throw new IllegalStateException(column.name());
        };
    }

    private static String ifThere(PersonalColumn column, String then) {
        String name = column.name();
        return "case when " + name + " is null then " + name + " else " + then + " end";
    }

    /** The rows of a table in which these words stand, by the number in a column. */
    List<Long> naming(PersonalTable table, String key, Set<String> needles) {
        Set<Long> ids = new TreeSet<>();
        for (String column : table.prose()) {
            String sql = "select " + key + " from " + table.name() + " where " + names(column);
            for (Object id : bind(em.createNativeQuery(sql), needles).getResultList()) {
                ids.add(((Number) id).longValue());
            }
        }
        return List.copyOf(ids);
    }

    /**
     * Takes these words out of texts wherever they stand.
     *
     * @return how many rows
     */
    int sweep(PersonalTable table, Set<String> needles) {
        String key = SEALED.get(table.name());
        if (key != null) {
            tell(table, naming(table, key, needles), ASKED);
        }
        int rows = 0;
        for (PersonalColumn column : table.columns()) {
            if (column.act().isProse()) {
                rows += sweep(table, column.name(), needles, MARK);
            } else if (column.act() == ColumnErasure.FOLD) {
                Set<String> folded = new TreeSet<>();
                needles.forEach(one -> folded.add(Plain.fold(one)));
                needles.forEach(one -> folded.add(String.join(" ", Plain.words(one))));
                rows += sweep(table, column.name(), folded, "");
            }
        }
        return rows;
    }

    private int sweep(PersonalTable table, String column, Set<String> needles, String mark) {
        String find =
                "select distinct " + column + " from " + table.name() + " where " + names(column);
        Pattern words = pattern(needles);
        int rows = 0;
        for (Object found : bind(em.createNativeQuery(find), needles).getResultList()) {
            String text = (String) found;
            String clean = words.matcher(text).replaceAll(Matcher.quoteReplacement(mark));
            if (clean.equals(text)) {
                continue;
            }
            String version = table.isVersioned() ? ", version = version + 1" : "";
            String put =
                    "update "
                            + table.name()
                            + " set "
                            + column
                            + " = ?1"
                            + version
                            + " where "
                            + column
                            + " = ?2";
            rows +=
                    em.createNativeQuery(put)
                            .setParameter(1, shortened(clean, text))
                            .setParameter(2, text)
                            .executeUpdate();
        }
        return rows;
    }

    /** A mark may be longer than what it stands for; only a long text may fill its column. */
    private static String shortened(String clean, String text) {
        return text.length() < SHORT || clean.length() <= text.length()
                ? clean
                : clean.substring(0, text.length());
    }

    /** The longest first: a number with its digit before the same without. */
    private static Pattern pattern(Collection<String> needles) {
        return Pattern.compile(
                needles.stream()
                        .sorted(Comparator.comparingInt((String one) -> -one.length()))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Those that are in no other: whoever has the longer one has them. */
    private static List<String> shortest(Set<String> needles) {
        return needles.stream()
                .filter(
                        one ->
                                needles.stream()
                                        .noneMatch(
                                                other -> !other.equals(one) && one.contains(other)))
                .limit(MOST_NEEDLES)
                .toList();
    }

    /** In one pass over the table, where the database can. */
    private String names(String column) {
        IntStream places = IntStream.rangeClosed(1, MOST_NEEDLES);
        if (database.isPostgresql()) {
            return places.mapToObj(place -> "?" + place)
                    .collect(
                            Collectors.joining(
                                    ", ", "lower(" + column + ") like any (array[", " ])"));
        }
        return places.mapToObj(place -> "lower(" + column + ") like ?" + place)
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** What is a wildcard in them stands for any letter, which the replacement then decides. */
    private static Query bind(Query query, Set<String> needles) {
        List<String> all = shortest(needles);
        for (int i = 0; i < MOST_NEEDLES; i++) {
            String needle = all.get(Math.min(i, all.size() - 1)).toLowerCase(Locale.ROOT);
            query.setParameter(i + 1, "%" + needle.replace('\\', '_') + "%");
        }
        return query;
    }
}
