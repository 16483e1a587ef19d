package cl.soser.canal.configuration;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Stores every change of the configuration in the transaction that makes it, so that neither exists
 * without the other. The calling feature decides who may make the change.
 */
@Stateless
@TransactionAttribute(MANDATORY)
public class ConfigurationChangeRepository {

    private static final String BY_FILE = "canal.configuration.byFile";

    @PersistenceContext EntityManager em;
    @Resource TransactionSynchronizationRegistry transaction;
    @Resource SessionContext context;
    @Inject Event<ConfigurationChanged> events;
    @Inject Clock clock;

    /**
     * Stores that a thing was added, changed or removed. Stores nothing if no field differs.
     *
     * @param before {@link ConfigurationFields#NONE} for a thing that was added
     * @param after {@link ConfigurationFields#NONE} for a thing that was removed
     */
    public void changed(
            @NotNull ConfigurationSubject what,
            @NotNull ConfigurationFields before,
            @NotNull ConfigurationFields after) {
        keep(what, action(before, after), before, after);
    }

    /** Stores that a part of a thing was added, changed or removed; the thing itself remains. */
    public void partChanged(
            @NotNull ConfigurationSubject what,
            @NotNull ConfigurationFields before,
            @NotNull ConfigurationFields after) {
        keep(what, ChangeAction.CAMBIA, before, after);
    }

    /** Marks all further changes of the caller's transaction as made by the configuration file. */
    public void markAsByFile() {
        transaction.putResource(BY_FILE, true);
    }

    static ChangeAction action(ConfigurationFields before, ConfigurationFields after) {
        return before.isNothing()
                ? ChangeAction.CREA
                : after.isNothing() ? ChangeAction.QUITA : ChangeAction.CAMBIA;
    }

    private void keep(
            ConfigurationSubject what,
            ChangeAction action,
            ConfigurationFields before,
            ConfigurationFields after) {
        List<FieldChange> fields = ConfigurationFields.changes(before, after);
        if (fields.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        boolean byFile = transaction.getResource(BY_FILE) != null;
        ConfigurationChange change = new ConfigurationChange(what, action, byFile, account(), now);
        em.persist(change);
        em.flush(); // its lines refer to it
        for (int i = 0; i < fields.size(); i++) {
            em.persist(new ChangedField(change.getId(), i, fields.get(i)));
        }
        events.fire(new ConfigurationChanged(change.getId(), what, now));
    }

    /** Null for timers and for the start of the server. */
    private Long account() {
        String name =
                context.getCallerPrincipal() == null ? "" : context.getCallerPrincipal().getName();
        return name.matches("[0-9]{1,18}") ? Long.valueOf(name) : null;
    }
}
