package cl.soser.canal.account.signin;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.account.AccountTokenRepository;
import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** Removes what tokens leave behind, on every node. */
@BackgroundJob
@TransactionAttribute(NOT_SUPPORTED)
@Singleton
@DependsOn("SchemaMigration")
public class AccountTokenCleanupJob {

    @Inject AccountTokenRepository accountTokenRepository;

    @Schedule(hour = "3", minute = "41", persistent = false, info = "account.tokens")
    public void purge() {
        accountTokenRepository.purge();
    }
}
