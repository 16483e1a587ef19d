package cl.soser.canal.configuration;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.shared.CanalException;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Applies a file, or only tries it. {@link ConfigurationTransferService} decides who may. */
@Stateless
public class TransferWorker {

    @PersistenceContext EntityManager em;
    @Inject ConfigurationChangeRepository configurationChangeRepository;
    @Resource SessionContext context;

    /** Refuses what {@link #apply} would refuse, and leaves nothing. */
    @TransactionAttribute(REQUIRES_NEW)
    public void rehearse(List<ConfigurationTransferService.Work> works) {
        try {
            work(works);
        } finally {
            context.setRollbackOnly();
        }
    }

    @TransactionAttribute(MANDATORY)
    public void apply(List<ConfigurationTransferService.Work> works) {
        work(works);
    }

    private void work(List<ConfigurationTransferService.Work> works) {
        configurationChangeRepository.markAsByFile();
        for (ConfigurationTransferService.Work one : works) {
            apply(one);
            if (!one.part().recordsItsChanges()) {
                one.changes().forEach(change -> recordChange(one.part(), change));
            }
        }
    }

    private void apply(ConfigurationTransferService.Work one) {
        try {
            one.part().apply(one.changes());
            em.flush();
        } catch (CanalException e) {
            throw new InvalidSectionException(one.part().name(), e);
        }
    }

    private void recordChange(ConfigurationSection part, ConfigurationSection.Change change) {
        JsonObject row = change.isGone() ? change.before() : change.after();
        configurationChangeRepository.changed(
                part.what(change.key(), row),
                part.fields(change.before()),
                part.fields(change.after()));
    }
}
