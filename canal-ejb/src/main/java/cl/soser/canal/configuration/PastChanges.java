package cl.soser.canal.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Changes made before the present, for the demonstration's history. */
@ApplicationScoped
public class PastChanges {

    @PersistenceContext EntityManager em;

    /** Within the caller's transaction. */
    public void changed(Configured what, long account, Instant when, Fields before, Fields after) {
        ConfigurationChange change = new ConfigurationChange(what, account, when);
        em.persist(change);
        em.flush(); // its lines refer to it
        List<FieldChange> fields = Fields.changes(before, after);
        for (int i = 0; i < fields.size(); i++) {
            em.persist(new ChangedField(change.getId(), i, fields.get(i)));
        }
    }
}
