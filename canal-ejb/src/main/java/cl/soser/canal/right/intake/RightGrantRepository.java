package cl.soser.canal.right.intake;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.right.DataRightCase;
import cl.soser.canal.right.RightReader;
import cl.soser.canal.shared.SecretTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** Who may see a case from outside: its account, or the holder of a grant on it. */
@ApplicationScoped
public class RightGrantRepository implements RightReader {

    @PersistenceContext EntityManager em;
    @Inject Caller caller;
    @Inject Clock clock;

    boolean mayFollow(DataRightCase about, String token) {
        return isOwn(about) || grant(about, token).isPresent();
    }

    @Override
    public boolean mayReadAnswer(DataRightCase about, String token) {
        return isOwn(about) || grant(about, token).filter(RightGrant::isProving).isPresent();
    }

    private boolean isOwn(DataRightCase about) {
        return about.getAccount() != null
                && caller.id().filter(about.getAccount()::equals).isPresent();
    }

    private Optional<RightGrant> grant(DataRightCase about, String token) {
        return token == null
                ? Optional.empty()
                : em.createNamedQuery(RightGrant.BY_GRANT, RightGrant.class)
                        .setParameter("hash", SecretTokens.hash(token))
                        .setParameter("case", about.getId())
                        .setParameter("now", clock.instant())
                        .getResultStream()
                        .findFirst();
    }

    String grantToAsker(DataRightCase about) {
        String token = SecretTokens.random();
        em.persist(RightGrant.ofAsker(about.getId(), token, clock.instant()));
        return token;
    }
}
