package cl.soser.canal.account.factor;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/**
 * Removes browsers that are no longer remembered, and seals anew what the key of before sealed, on
 * every node.
 */
@BackgroundJob
@TransactionAttribute(NOT_SUPPORTED)
@Singleton
@DependsOn("SchemaMigration")
public class FactorCleanupJob {

    @Inject FactorWorker factorWorker;
    @Inject FactorKeyService factorKeyService;

    @Schedule(hour = "3", minute = "47", persistent = false, info = "account.factors")
    public void purge() {
        factorWorker.purge();
        factorKeyService.renew();
    }
}
