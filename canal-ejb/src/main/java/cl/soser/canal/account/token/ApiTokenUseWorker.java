package cl.soser.canal.account.token;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Stores when a program last called, at most once a minute, so that a thousand calls write one row.
 */
@Stateless
public class ApiTokenUseWorker {

    /** Not in JPQL, which would count it as a change of the token. */
    private static final String SQL =
            "update api_token set last_used_at = ?1"
                    + " where id = ?2 and (last_used_at is null or last_used_at < ?3)";

    private static final Duration EXACT = Duration.ofMinutes(1);

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    @TransactionAttribute(REQUIRES_NEW)
    public void note(long token) {
        Instant now = clock.instant();
        em.createNativeQuery(SQL)
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, token)
                .setParameter(3, Timestamp.from(now.minus(EXACT)))
                .executeUpdate();
    }

    static boolean isNews(Instant last, Instant now) {
        return last == null || last.isBefore(now.minus(EXACT));
    }
}
