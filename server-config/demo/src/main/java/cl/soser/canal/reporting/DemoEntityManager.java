package cl.soser.canal.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/**
 * The persistence context for the demonstration. A persistence unit of an EJB module is unknown to
 * the other modules of its EAR, so it is borrowed here from a bean of that module, one that is not
 * a proxy and shows its field inside its package.
 */
@Dependent
class DemoEntityManager {

    @Inject CaseQueries queries;

    @Produces
    EntityManager lend() {
        return queries.em;
    }
}
