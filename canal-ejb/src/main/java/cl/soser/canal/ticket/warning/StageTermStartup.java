package cl.soser.canal.ticket.warning;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Divides the internal terms of open tickets that came to their stage before terms were divided
 * over the stages. It finds some only at the first start after an upgrade.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class StageTermStartup {

    private static final Logger LOG = Logger.getLogger(StageTermStartup.class.getName());

    @Inject StageTermWorker stageTermWorker;

    @PostConstruct
    void divide() {
        try {
            long after = 0;
            while (after >= 0) {
                after = stageTermWorker.divide(after);
            }
        } catch (EJBException e) {
            LOG.log(Level.INFO, "another server divides the terms, or the next start will", e);
        }
    }
}
