package cl.soser.canal.field;

import cl.soser.canal.account.AccountState;
import cl.soser.canal.account.Role;
import cl.soser.canal.directory.SchoolStatus;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which schools owe a report on a day, as a condition over {@code s} (school), {@code c} (comuna)
 * and {@code d} (what it reported): those that run, and that have a person in charge or hold a
 * booklet. A school without sheets owes a report too, because "sin novedades" is one; a school with
 * sheets and without a person in charge is included so that it becomes visible.
 */
final class DutyConditions {

    private static final String SCHOOLS =
            """
             FROM School s JOIN s.comuna c JOIN c.region r
             LEFT JOIN SchoolDay d ON d.school = s.id AND d.day = :day
            """;

    /** Each school once for each person {@code m.account} who looks after it. */
    private static final String PEOPLE =
            """
             FROM FieldSchool m, School s JOIN s.comuna c JOIN c.region r
             LEFT JOIN SchoolDay d ON d.school = s.id AND d.day = :day
            """;

    private static final String OWING =
            """
             WHERE s.status = :running AND c.code NOT IN :resting
             AND (s.id IN (SELECT f.school.id FROM FieldSchool f
                           WHERE f.givenAt <= :limit AND f.takenAt > :limit)
                  OR s.id IN (SELECT b.school.id FROM Booklet b WHERE b.deliveredOn <= :day))
            """;

    /** A person whose account is active. */
    static final String AT_WORK =
            """
             IN (SELECT a.id FROM Account a JOIN a.roles role
                 WHERE a.state = :active AND role = :field)
            """;

    private static final String IN_CHARGE =
            """
             (SELECT g.school.id FROM FieldSchool g
              WHERE g.givenAt <= :limit AND g.takenAt > :limit AND g.account
            """
                    + AT_WORK
                    + ")";

    private static final String SILENT = " AND (d.id IS NULL OR d.state = :nothing)";

    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();

    /**
     * @param limit the instant of the day that decides who was in charge
     * @param resting codes of comunas that keep a holiday of their own on that day
     */
    DutyConditions(LocalDate day, Instant limit, Collection<String> resting) {
        values.put("day", day);
        values.put("limit", limit);
        values.put("running", SchoolStatus.FUNCIONANDO);
        values.put("resting", resting.isEmpty() ? List.of("-") : List.copyOf(resting));
    }

    DutyConditions of(DutyCriteria filter) {
        if (filter.region() != null) {
            and(" AND r.code = :region", "region", filter.region());
        }
        if (filter.comuna() != null) {
            and(" AND c.code = :comuna", "comuna", filter.comuna());
        }
        if (filter.account() != null) {
            and(
                    " AND s.id IN (SELECT h.school.id FROM FieldSchool h WHERE h.account = :account"
                            + " AND h.givenAt <= :limit AND h.takenAt > :limit)",
                    "account",
                    filter.account());
        }
        DutyState state = filter.state();
        if (state == null) {
            return this;
        }
        if (!state.isMissing()) {
            return and(" AND d.state = :reported", "reported", DayState.valueOf(state.name()));
        }
        return state == DutyState.SIN_ENCARGADO ? unattended() : attendedAndSilent();
    }

    DutyConditions unattended() {
        conditions.append(SILENT).append(" AND s.id NOT IN ").append(IN_CHARGE);
        return silent();
    }

    private DutyConditions attendedAndSilent() {
        conditions.append(SILENT).append(" AND s.id IN ").append(IN_CHARGE);
        return silent();
    }

    private DutyConditions silent() {
        values.put("nothing", DayState.NADA);
        values.put("active", AccountState.ACTIVA);
        values.put("field", Role.TERRENO);
        return this;
    }

    DutyConditions after(String name, long id) {
        conditions.append(" AND (s.name > :name OR s.name = :name AND s.id > :id)");
        values.put("name", name);
        values.put("id", id);
        return this;
    }

    /**
     * Schools that also reported nothing on any of those days, and had the duty on the first of
     * them.
     */
    DutyConditions silentOn(List<LocalDate> days, Instant firstLimit) {
        conditions.append(
                """
                 AND s.id NOT IN (SELECT e.school FROM SchoolDay e
                                  WHERE e.day IN :days AND e.state <> :nothing)
                 AND (s.id IN (SELECT i.school.id FROM FieldSchool i
                               WHERE i.givenAt <= :firstLimit AND i.takenAt > :limit)
                      OR s.id IN (SELECT k.school.id FROM Booklet k WHERE k.deliveredOn <= :first))
                """);
        values.put("days", days);
        values.put("first", days.get(0));
        values.put("firstLimit", firstLimit);
        values.put("nothing", DayState.NADA);
        return this;
    }

    DutyConditions and(String condition, String name, Object value) {
        conditions.append(condition);
        return with(name, value);
    }

    DutyConditions with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    <T> TypedQuery<T> query(EntityManager em, String select, String rest, Class<T> type) {
        return query(em, select + SCHOOLS + OWING + conditions + rest, type);
    }

    /** The same of every person at work who was in charge, {@code m}. */
    <T> TypedQuery<T> queryPeople(EntityManager em, String select, String rest, Class<T> type) {
        values.put("active", AccountState.ACTIVA);
        values.put("field", Role.TERRENO);
        String inCharge =
                " AND m.school = s AND m.givenAt <= :limit AND m.takenAt > :limit AND m.account"
                        + AT_WORK;
        return query(em, select + PEOPLE + OWING + inCharge + conditions + rest, type);
    }

    private <T> TypedQuery<T> query(EntityManager em, String text, Class<T> type) {
        TypedQuery<T> query = em.createQuery(text, type);
        values.forEach(query::setParameter);
        return query;
    }
}
