package cl.soser.canal.configuration;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Keeps every change of the configuration, in the transaction that makes it: neither stands without
 * the other. Open to all, because the feature that changes says who may.
 */
@Stateless
@PermitAll
@TransactionAttribute(MANDATORY)
public class ConfigurationLog {

    @PersistenceContext EntityManager em;
    @Resource SessionContext context;
    @Inject Event<ConfigurationChanged> events;
    @Inject Clock clock;

    /**
     * Where nothing is different nothing is kept.
     *
     * @param before {@link Fields#NONE} for what is new
     * @param after {@link Fields#NONE} for what is gone
     */
    public void changed(@NotNull Configured what, @NotNull Fields before, @NotNull Fields after) {
        List<FieldChange> fields = Fields.changes(before, after);
        if (fields.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        ConfigurationChange change = new ConfigurationChange(what, account(), now);
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
