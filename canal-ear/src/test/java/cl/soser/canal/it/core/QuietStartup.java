package cl.soser.canal.it.core;

import cl.soser.canal.shared.job.QuietPeriodCache;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * No timer runs beside the tests inside a server: they call the jobs themselves. A timer would take
 * a sixth of the processor, and now and then a ticket that a test has in its hands.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class QuietStartup {

    @PersistenceContext EntityManager em;
    @Inject QuietPeriodCache quietPeriodCache;

    @PostConstruct
    public void beQuiet() {
        em.createNativeQuery(
                        "INSERT INTO quiet_period (id, since, reason) SELECT COALESCE(MAX(id), 0) + 1,"
                                + " CURRENT_TIMESTAMP, 'Lo pide una prueba.' FROM quiet_period")
                .executeUpdate();
        quietPeriodCache.forget();
    }
}
