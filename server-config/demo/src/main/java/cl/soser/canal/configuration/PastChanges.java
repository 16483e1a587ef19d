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
    public void changed(
            ConfigurationSubject what,
            long account,
            Instant when,
            ConfigurationFields before,
            ConfigurationFields after) {
        keep(
                what,
                ConfigurationChangeRepository.action(before, after),
                account,
                when,
                before,
                after);
    }

    /** Something of it began, changed or went. */
    public void part(
            ConfigurationSubject what,
            long account,
            Instant when,
            ConfigurationFields before,
            ConfigurationFields after) {
        keep(what, ChangeAction.CAMBIA, account, when, before, after);
    }

    private void keep(
            ConfigurationSubject what,
            ChangeAction act,
            long account,
            Instant when,
            ConfigurationFields before,
            ConfigurationFields after) {
        ConfigurationChange change = new ConfigurationChange(what, act, false, account, when);
        em.persist(change);
        em.flush(); // its lines refer to it
        List<FieldChange> fields = ConfigurationFields.changes(before, after);
        for (int i = 0; i < fields.size(); i++) {
            em.persist(new ChangedField(change.getId(), i, fields.get(i)));
        }
    }
}
