package cl.soser.canal.it.core;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.function.Function;

/** Lets a test look into the database, or put something there, in a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Data {

    @PersistenceContext EntityManager em;

    public <T> T with(Function<EntityManager, T> work) {
        return work.apply(em);
    }
}
