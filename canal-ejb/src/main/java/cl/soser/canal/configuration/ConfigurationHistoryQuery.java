package cl.soser.canal.configuration;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import cl.soser.canal.shared.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the history, newest first, for those who configure and those who answer for it. */
@Stateless
@RolesAllowed({"ADMINISTRADOR", "TI", "OPERACIONES", "DATOS"})
@TransactionAttribute(SUPPORTS)
public class ConfigurationHistoryQuery {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    /**
     * @param kinds none for all
     * @param key of one thing; null for all of those kinds
     * @param from null for the newest
     */
    public Slice<ConfigurationEntry> page(
            @NotNull Set<ConfigurationKind> kinds, String key, ConfigurationCursor from, int size) {
        return page(query(kinds, key, from), size);
    }

    /**
     * Of all the configuration, by what, by whom and when.
     *
     * @param from null for the newest
     */
    public Slice<ConfigurationEntry> search(
            @NotNull HistoryCriteria filter, ConfigurationCursor from, int size) {
        Instant end =
                filter.until() == null
                        ? clock.instant().plusSeconds(1)
                        : start(filter.until().plusDays(1));
        TypedQuery<Object[]> query =
                em.createNamedQuery(
                                filter.account() == null
                                        ? ConfigurationChange.BETWEEN
                                        : ConfigurationChange.BY_AUTHOR,
                                Object[].class)
                        .setParameter(
                                "kinds",
                                filter.kind() == null
                                        ? EnumSet.allOf(ConfigurationKind.class)
                                        : Set.of(filter.kind()))
                        .setParameter(
                                "from",
                                filter.from() == null ? Instant.EPOCH : start(filter.from()))
                        .setParameter("until", from == null ? end : from.changedAt())
                        .setParameter("id", from == null ? 0 : from.id());
        if (filter.account() != null) {
            query.setParameter("account", filter.account());
        }
        return page(query, size);
    }

    /** Everybody who has changed something: names by their accounts, in order of the names. */
    public Map<Long, String> authors() {
        Map<Long, String> names = new LinkedHashMap<>();
        em.createNamedQuery(ConfigurationChange.AUTHORS, Object[].class)
                .getResultStream()
                .forEach(row -> names.put((Long) row[0], (String) row[1]));
        return names;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private Slice<ConfigurationEntry> page(TypedQuery<Object[]> query, int size) {
        Slice<Object[]> found = Slice.of(query, size);
        Map<Long, List<FieldChange>> fields = fields(found.rows());
        return found.map(rows -> rows.stream().map(row -> entry(row, fields)).toList());
    }

    private TypedQuery<Object[]> query(
            Set<ConfigurationKind> kinds, String key, ConfigurationCursor from) {
        String name =
                kinds.isEmpty()
                        ? ConfigurationChange.OF_ALL
                        : key == null ? ConfigurationChange.OF_KIND : ConfigurationChange.OF_ONE;
        Instant until = from == null ? clock.instant().plusSeconds(1) : from.changedAt();
        TypedQuery<Object[]> query =
                em.createNamedQuery(name, Object[].class)
                        .setParameter("until", until)
                        .setParameter("id", from == null ? Long.MAX_VALUE : from.id());
        if (!kinds.isEmpty()) {
            query.setParameter("kinds", kinds);
            if (key != null) {
                query.setParameter("key", key);
            }
        }
        return query;
    }

    private Map<Long, List<FieldChange>> fields(List<Object[]> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        List<Long> ids = rows.stream().map(row -> ((ConfigurationChange) row[0]).getId()).toList();
        return em.createNamedQuery(ChangedField.OF_CHANGES, ChangedField.class)
                .setParameter("changes", ids)
                .getResultStream()
                .collect(
                        groupingBy(
                                ChangedField::getChangeId,
                                mapping(ChangedField::change, toList())));
    }

    private static ConfigurationEntry entry(Object[] row, Map<Long, List<FieldChange>> fields) {
        ConfigurationChange change = (ConfigurationChange) row[0];
        return new ConfigurationEntry(
                change.getId(),
                change.getChangedAt(),
                (String) row[1],
                change.what(),
                change.getAction(),
                change.isByFile(),
                fields.getOrDefault(change.getId(), List.of()));
    }
}
