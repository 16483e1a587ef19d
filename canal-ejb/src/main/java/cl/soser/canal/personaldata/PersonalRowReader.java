package cl.soser.canal.personaldata;

import cl.soser.canal.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the rows of a person, table by table, as the declaration says. */
@ApplicationScoped
class PersonalRowReader {

    private static final String READINGS =
            """
            select e.happened_at, e.action_code, e.actor_kind, e.reason, e.ticket_number, r.role_code
            from audit_entry e left join account_role r on r.account_id = e.account_id
            where (e.actor_kind = 'PERSONAL' or e.actor_kind = 'PROGRAMA') and (""";

    private static final String NAMING = "SELECT t FROM Ticket t WHERE t.id IN :ids ORDER BY t.id";

    private static final String COPIES =
            "select copy_sha256 from data_right_case where copy_sha256 is not null and (";

    private static final String LIVE = ", case when useless_after >= ?1 then 1 else 0 end";
    private static final String BODY = "Texto";

    private static final String FORMER =
            "select was from data_right_point where was is not null"
                    + " and point_code in ('NOMBRES', 'APELLIDOS') and (";

    private static final String TERMS = "select class_code, months from retention_rule";
    private static final String GROUNDS =
            "select purpose_code, ground, basis from purpose_ground order by purpose_code";

    private static final String NAMES =
            """
            select 'motive_code', code, label from motive union all
            select 'topic_code', code, label from topic union all
            select 'subtopic_code', code, label from subtopic union all
            select 'area_code', code, label from area union all
            select 'comuna_code', code, name from comuna union all
            select 'institution_code', code, name from institution""";

    private static final PersonalDataMap MAP = PersonalDataMap.shipped();

    @PersistenceContext EntityManager em;

    /**
     * Her rows of a table, each by the titles of its columns. Of a message with a code that still
     * opens something the text is left out: whoever finds the copy would open it, too.
     */
    List<Map<String, Object>> rows(PersonalTable table, DataSubject subject, Instant now) {
        List<String> titles = new ArrayList<>();
        List<String> read = new ArrayList<>();
        for (PersonalLink link : PersonalLink.of(table)) {
            titles.add(link.title());
            read.add(link.sql(table));
        }
        for (PersonalColumn column : table.shown()) {
            titles.add(column.title());
            read.add(column.name());
        }
        String names = String.join(", ", read);
        SubjectCondition condition = new SubjectCondition(MAP, table.show(), subject);
        boolean messages = table.name().equals("message");
        int before = messages ? 1 : 0;
        String sql =
                "select "
                        + names
                        + (messages ? LIVE : "")
                        + " from "
                        + table.name()
                        + " where "
                        + condition.sql(before);
        Query query = em.createNativeQuery(sql);
        if (messages) {
            query.setParameter(1, Timestamp.from(now));
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object row : bind(query, condition, before).getResultList()) {
            Object[] values = row instanceof Object[] several ? several : new Object[] {row};
            Map<String, Object> named = new LinkedHashMap<>();
            for (int i = 0; i < titles.size(); i++) {
                if (values[i] != null) {
                    named.put(titles.get(i), values[i]);
                }
            }
            if (messages && ((Number) values[titles.size()]).intValue() == 1) {
                named.put(BODY, PersonalWords.word("copy.live"));
            }
            rows.add(named);
        }
        return rows;
    }

    long count(PersonalTable table, DataSubject subject) {
        SubjectCondition condition = new SubjectCondition(MAP, table.of(), subject);
        String sql = "select count(*) from " + table.name() + " where " + condition.sql(0);
        return ((Number) bind(em.createNativeQuery(sql), condition, 0).getSingleResult())
                .longValue();
    }

    /** A line for each source of what she gave by her own will, as far as there is any. */
    List<String> given(DataSubject subject) {
        List<String> lines = new ArrayList<>();
        for (PersonalTable table : MAP.personal()) {
            for (PersonalColumn column : table.given()) {
                SubjectCondition condition = new SubjectCondition(MAP, table.of(), subject);
                String sql =
                        "select count(*) from "
                                + table.name()
                                + " where "
                                + there(column)
                                + " and ("
                                + condition.sql(0)
                                + ")";
                long rows =
                        ((Number) bind(em.createNativeQuery(sql), condition, 0).getSingleResult())
                                .longValue();
                if (rows > 0) {
                    lines.add(table.title() + ", " + column.title() + ": " + rows);
                }
            }
        }
        return lines;
    }

    /** What holds something that was not erased before. */
    static String there(PersonalColumn column) {
        String name = column.name();
        return column.act() == ColumnErasure.NULL
                ? name + " is not null"
                : name + " is not null and " + name + " <> '" + PersonalRowEraser.MARK + "'";
    }

    /** The ids of her rows of a table. */
    List<Long> ids(PersonalTable table, DataSubject subject) {
        SubjectCondition condition = new SubjectCondition(MAP, table.of(), subject);
        String sql = "select id from " + table.name() + " where " + condition.sql(0);
        List<Long> ids = new ArrayList<>();
        for (Object id : bind(em.createNativeQuery(sql), condition, 0).getResultList()) {
            ids.add(((Number) id).longValue());
        }
        return ids;
    }

    /** What a rectification replaced in her name: older texts have it. */
    List<String> formerNames(DataSubject subject) {
        SubjectCondition condition =
                new SubjectCondition(MAP, MAP.find("data_right_point").of(), subject);
        List<String> names = new ArrayList<>();
        for (Object name :
                bind(em.createNativeQuery(FORMER + condition.sql(0) + ")"), condition, 0)
                        .getResultList()) {
            names.add((String) name);
        }
        return names;
    }

    /**
     * Requests of others that name her. What became restricted since it was chosen is its readers'
     * to give.
     */
    List<Ticket> texts(DataSubject subject) {
        return em.createQuery(NAMING, Ticket.class)
                .setParameter("ids", subject.texts())
                .getResultStream()
                .filter(ticket -> !ticket.isRestricted())
                .toList();
    }

    /** The contents of copies that were handed out of her before. */
    List<String> copies(DataSubject subject) {
        SubjectCondition condition =
                new SubjectCondition(MAP, MAP.find("data_right_case").of(), subject);
        List<String> hashes = new ArrayList<>();
        for (Object hash :
                bind(em.createNativeQuery(COPIES + condition.sql(0) + ")"), condition, 0)
                        .getResultList()) {
            hashes.add((String) hash);
        }
        return hashes;
    }

    /** The same of some cases by their ids. */
    List<String> copiesOf(Collection<Long> cases) {
        List<String> hashes = new ArrayList<>();
        for (Object hash :
                em.createNativeQuery(
                                COPIES
                                        + cases.stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(", ", "id in (", "))")))
                        .getResultList()) {
            hashes.add((String) hash);
        }
        return hashes;
    }

    /** Ids and names of her files that have a content. */
    List<Object[]> files(PersonalTable table, DataSubject subject) {
        SubjectCondition condition = new SubjectCondition(MAP, table.of(), subject);
        String sql =
                "select id, shown_name from "
                        + table.name()
                        + " where erased_at is null and ("
                        + condition.sql(0)
                        + ") order by id";
        List<Object[]> rows = new ArrayList<>();
        for (Object row : bind(em.createNativeQuery(sql), condition, 0).getResultList()) {
            rows.add((Object[]) row);
        }
        return rows;
    }

    /** Who read or changed her data: when, what, the code of the role and the purpose; no names. */
    List<Object[]> readings(DataSubject subject) {
        SubjectCondition condition =
                new SubjectCondition(MAP, MAP.find("audit_entry").of(), subject);
        String of = condition.sql(0).replace("account_id", "e.account_id");
        String sql = READINGS + of + ") order by e.id, r.role_code";
        List<Object[]> rows = new ArrayList<>();
        for (Object row : bind(em.createNativeQuery(sql), condition, 0).getResultList()) {
            rows.add((Object[]) row);
        }
        return rows;
    }

    /** The months that each class of data is kept. */
    Map<String, Integer> terms() {
        Map<String, Integer> terms = new LinkedHashMap<>();
        for (Object row : em.createNativeQuery(TERMS).getResultList()) {
            Object[] values = (Object[]) row;
            terms.put((String) values[0], ((Number) values[1]).intValue());
        }
        return terms;
    }

    /** The names of codes in the lists of the channel, by the column that holds such a code. */
    Map<String, Map<String, String>> names() {
        Map<String, Map<String, String>> names = new HashMap<>();
        for (Object row : em.createNativeQuery(NAMES).getResultList()) {
            Object[] values = (Object[]) row;
            names.computeIfAbsent(String.valueOf(values[0]).strip(), column -> new HashMap<>())
                    .put(String.valueOf(values[1]).strip(), (String) values[2]);
        }
        return names;
    }

    /** What data are used for: code, ground, and what that rests on. */
    List<Object[]> grounds() {
        List<Object[]> grounds = new ArrayList<>();
        for (Object row : em.createNativeQuery(GROUNDS).getResultList()) {
            grounds.add((Object[]) row);
        }
        return grounds;
    }

    static Query bind(Query query, SubjectCondition condition, int before) {
        int place = before;
        for (Object value : condition.values()) {
            query.setParameter(++place, value);
        }
        return query;
    }
}
