package cl.soser.canal.personaldata;

import cl.soser.canal.evidence.EvidenceQueue;
import cl.soser.canal.evidence.SealedTable;
import cl.soser.canal.shared.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Takes a person out of the rows of a table, as the declaration says. */
@ApplicationScoped
class PersonalRowEraser {

    /** In place of what was erased. */
    static final String MARK = "[borrado]";

    private static final PersonalDataMap MAP = PersonalDataMap.shipped();

    /** Patterns in one pass over a table; most people have no more. */
    private static final int MOST_LIKES = 24;

    /** Grounds: she asked for it; its term is over. */
    static final String ASKED = "SUPRESION";

    static final String OVER = "RETENCION";

    @PersistenceContext EntityManager em;
    @Inject Database database;
    @Inject EvidenceQueue evidenceQueue;

    /**
     * @param ground why the law allows it
     * @return how many rows
     */
    int erase(PersonalTable table, DataSubject subject, String ground, Instant now) {
        SubjectCondition condition = new SubjectCondition(MAP, table.of(), subject);
        if (table.deletes()) {
            String sql = "delete from " + table.name() + " where " + condition.sql(0);
            return PersonalRowReader.bind(em.createNativeQuery(sql), condition, 0).executeUpdate();
        }
        List<String> sets = sets(table);
        if (sets.isEmpty()) {
            return 0;
        }
        tell(table, condition, ground);
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

    /**
     * Takes out of rows that stay what she gave by her own will.
     *
     * @return how many values
     */
    int eraseGiven(PersonalTable table, DataSubject subject) {
        int values = 0;
        for (PersonalColumn column : table.given()) {
            SubjectCondition condition = new SubjectCondition(MAP, table.of(), subject);
            String sql =
                    "update "
                            + table.name()
                            + " set "
                            + column.name()
                            + " = "
                            + left(column)
                            + (table.isVersioned() ? ", version = version + 1" : "")
                            + " where "
                            + PersonalRowReader.there(column)
                            + " and ("
                            + condition.sql(0)
                            + ")";
            values +=
                    PersonalRowReader.bind(em.createNativeQuery(sql), condition, 0).executeUpdate();
        }
        return values;
    }

    private void tell(PersonalTable table, SubjectCondition condition, String ground) {
        String key = sealedBy(table);
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

    /** The register forgets what these rows held, and seals them as they are at the end. */
    private void tell(PersonalTable table, List<Long> rows, String ground) {
        Set<String> columns =
                table.columns().stream()
                        .filter(one -> one.act().isWritten())
                        .map(PersonalColumn::name)
                        .collect(Collectors.toSet());
        rows.forEach(row -> evidenceQueue.erased(table.name(), row, columns, ground));
    }

    /** The column that its rows are sealed by; null where they are not. */
    private static String sealedBy(PersonalTable table) {
        return SealedTable.writtenWith(table.name()).map(SealedTable::writtenId).orElse(null);
    }

    /** By what the register knows them, whatever they are asked for by. */
    private List<Long> sealed(PersonalTable table, String which) {
        List<Long> rows = new ArrayList<>();
        for (Object id :
                em.createNativeQuery("select " + sealedBy(table) + " from " + table.name() + which)
                        .getResultList()) {
            rows.add(((Number) id).longValue());
        }
        return rows;
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
        if (sealedBy(table) != null) {
            tell(table, sealed(table, which), OVER);
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
            case STOP -> stopped(column.name(), column.value());
            case ROW, WORDS, FILE, EXPORT, KEEP, LINK, STAFF ->
                    throw new IllegalStateException(column.name());
        };
    }

    private static String stopped(String name, String then) {
        return "case when " + name + " = 'PENDIENTE' then '" + then + "' else " + name + " end";
    }

    private static String ifThere(PersonalColumn column, String then) {
        String name = column.name();
        return "case when " + name + " is null then " + name + " else " + then + " end";
    }

    /** The rows of a table in which these words stand, by the number in a column. */
    List<Long> naming(PersonalTable table, String key, Set<String> words, DataSubject within) {
        PersonalNeedles needles = PersonalNeedles.inTexts(words);
        Set<Long> ids = new TreeSet<>();
        for (String column : table.prose()) {
            ids.addAll(naming(table, key, column, needles, within));
        }
        return List.copyOf(ids);
    }

    private Set<Long> naming(
            PersonalTable table,
            String key,
            String column,
            PersonalNeedles needles,
            DataSubject within) {
        Set<Long> ids = new TreeSet<>();
        for (Object row : read(table, key + ", " + column, column, needles, within)) {
            Object[] values = (Object[]) row;
            String text = (String) values[1];
            if (!needles.without(text, MARK).equals(text)) {
                ids.add(((Number) values[0]).longValue());
            }
        }
        return ids;
    }

    private List<Object> read(
            PersonalTable table,
            String what,
            String column,
            PersonalNeedles needles,
            DataSubject within) {
        if (within != null && table.of() == null) {
            return List.of();
        }
        SubjectCondition rows = rows(table, within);
        int before = database.isPostgresql() ? 2 * MOST_LIKES : MOST_LIKES;
        String sql =
                "select "
                        + what
                        + " from "
                        + table.name()
                        + " where "
                        + likes(column)
                        + swept(table, rows, before);
        List<Object> found = new ArrayList<>();
        for (List<String> some : needles.likes(MOST_LIKES)) {
            Query query = em.createNativeQuery(sql);
            for (int i = 0; i < MOST_LIKES; i++) {
                String like = "%" + some.get(Math.min(i, some.size() - 1)) + "%";
                query.setParameter(i + 1, PersonalNeedles.accented(like));
                if (database.isPostgresql()) {
                    query.setParameter(MOST_LIKES + i + 1, like);
                }
            }
            for (Object row : bind(query, rows, before).getResultList()) {
                found.add(row);
            }
        }
        return found;
    }

    private static SubjectCondition rows(PersonalTable table, DataSubject within) {
        return within == null || table.of() == null
                ? null
                : new SubjectCondition(MAP, table.of(), within);
    }

    /** Which rows of a table lose words, and of which requests alone. */
    private static String swept(PersonalTable table, SubjectCondition rows, int before) {
        return (table.swept() == null ? "" : " and " + table.swept())
                + (rows == null ? "" : " and (" + rows.sql(before) + ")");
    }

    private static Query bind(Query query, SubjectCondition rows, int before) {
        return rows == null ? query : PersonalRowReader.bind(query, rows, before);
    }

    /**
     * Takes these words out of texts wherever they stand.
     *
     * @param within some requests alone; null for everywhere
     * @return how many rows
     */
    int sweep(PersonalTable table, Set<String> words, DataSubject within) {
        String key = sealedBy(table);
        if (key != null) {
            Set<Long> touched = new TreeSet<>(naming(table, key, words, within));
            for (PersonalColumn column : table.columns()) {
                if (column.act() == ColumnErasure.FOLD) {
                    PersonalNeedles folded = PersonalNeedles.inFoldedTexts(words);
                    touched.addAll(naming(table, key, column.name(), folded, within));
                }
            }
            tell(table, List.copyOf(touched), ASKED);
        }
        int rows = 0;
        for (PersonalColumn column : table.columns()) {
            if (column.act().isProse()) {
                rows += sweep(table, column.name(), PersonalNeedles.inTexts(words), MARK, within);
            } else if (column.act() == ColumnErasure.FOLD) {
                rows +=
                        sweep(
                                table,
                                column.name(),
                                PersonalNeedles.inFoldedTexts(words),
                                "",
                                within);
            }
        }
        return rows;
    }

    private int sweep(
            PersonalTable table,
            String column,
            PersonalNeedles needles,
            String mark,
            DataSubject within) {
        SubjectCondition of = rows(table, within);
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
                        + " = ?2"
                        + swept(table, of, 2);
        int rows = 0;
        for (Object found :
                new HashSet<>(read(table, "distinct " + column, column, needles, within))) {
            String text = (String) found;
            String clean = needles.without(text, mark);
            if (!clean.equals(text)) {
                Query update =
                        em.createNativeQuery(put).setParameter(1, clean).setParameter(2, text);
                rows += bind(update, of, 2).executeUpdate();
            }
        }
        return rows;
    }

    /**
     * In one pass over the table, where the database can; of what is alike, only what names her.
     */
    private String likes(String column) {
        if (database.isPostgresql()) {
            return "(lower("
                    + column
                    + ") like any (array["
                    + places(1, ", ")
                    + " ]) and "
                    + PersonalNeedles.bare(column)
                    + " like any (array["
                    + places(MOST_LIKES + 1, ", ")
                    + " ]))";
        }
        String like = "lower(" + column + ") like ";
        return "(" + like + places(1, " or " + like) + ")";
    }

    private static String places(int first, String between) {
        return IntStream.range(first, first + MOST_LIKES)
                .mapToObj(place -> "?" + place)
                .collect(Collectors.joining(between));
    }
}
