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
        Slice<Object[]> found =
                Slice.of(query(kinds, key, from).setMaxResults(size + 1).getResultList(), size);
        Map<Long, List<FieldChange>> fields = fields(found.rows());
        return new Slice<>(
                found.rows().stream().map(row -> entry(row, fields)).toList(), found.more());
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
