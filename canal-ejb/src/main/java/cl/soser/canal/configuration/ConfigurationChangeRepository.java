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
 * Keeps every change of the configuration, in the transaction that makes it: neither stands without
 * the other. The feature that changes says who may.
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
     * Where nothing is different nothing is kept.
     *
     * @param before {@link ConfigurationFields#NONE} for what is new
     * @param after {@link ConfigurationFields#NONE} for what is gone
     */
    public void changed(
            @NotNull ConfigurationSubject what,
            @NotNull ConfigurationFields before,
            @NotNull ConfigurationFields after) {
        keep(what, action(before, after), before, after);
    }

    /** Something of the thing began, changed or went, and the thing was there before and after. */
    public void part(
            @NotNull ConfigurationSubject what,
            @NotNull ConfigurationFields before,
            @NotNull ConfigurationFields after) {
        keep(what, ChangeAction.CAMBIA, before, after);
    }

    /** Whatever the caller's transaction still changes, a file of the configuration brings. */
    public void fromHereOnByFile() {
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
