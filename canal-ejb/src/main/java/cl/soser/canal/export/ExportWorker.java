package cl.soser.canal.export;

import static cl.soser.canal.export.ExportState.EN_COLA;
import static cl.soser.canal.export.ExportState.EN_CURSO;
import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.attachment.FileStore.Content;
import cl.soser.canal.attachment.StoredFileWorker;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * The server's part of a file: it is claimed by a lease that each progress report renews, so that
 * another server takes over an abandoned file from the beginning. A server that has lost the lease
 * gets an error and stops. For the timer, which has no caller.
 */
@Stateless
@TransactionAttribute(REQUIRES_NEW)
public class ExportWorker {

    /** Longer than the pause between two words of progress ever is. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int TRIES = 3;
    private static final int TOGETHER = 100;
    private static final Duration REMEMBERED = Duration.ofDays(90);

    @PersistenceContext EntityManager em;
    @Inject StoredFileWorker storedFileWorker;
    @Inject SettingRepository settingRepository;
    @Inject Event<ExportEnded> ends;
    @Inject Clock clock;

    /** The next that waits, or that another server left behind; empty where none is free. */
    public Optional<ExportClaim> claim() {
        Instant now = clock.instant();
        List<Long> next =
                em.createNamedQuery(CaseExport.NEXT, Long.class)
                        .setParameter("queued", EN_COLA)
                        .setParameter("running", EN_CURSO)
                        .setParameter("now", now)
                        .setMaxResults(1)
                        .getResultList();
        if (next.isEmpty()) {
            return Optional.empty();
        }
        String token = SecretTokens.random();
        int claimed =
                em.createNamedQuery(CaseExport.CLAIM)
                        .setParameter("queued", EN_COLA)
                        .setParameter("running", EN_CURSO)
                        .setParameter("token", token)
                        .setParameter("until", now.plus(LEASE))
                        .setParameter("now", now)
                        .setParameter("id", next.get(0))
                        .executeUpdate();
        if (claimed == 0) {
            return Optional.empty();
        }
        CaseExport one = em.find(CaseExport.class, next.get(0));
        em.refresh(one);
        return Optional.of(
                new ExportClaim(
                        one.getId(),
                        token,
                        one.getAccount(),
                        one.getFormat(),
                        one.terms().toString()));
    }

    /** It has been counted; false where it is no longer this server's. */
    public boolean begin(ExportClaim claim, long rows, String reach) {
        return held(claim).map(one -> one.begin(rows, reach)).orElse(false);
    }

    /**
     * Records the number of rows written; false if the export was cancelled or another server has
     * it.
     */
    public boolean advance(ExportClaim claim, long written) {
        return em.createNamedQuery(CaseExport.ADVANCE)
                        .setParameter("written", written)
                        .setParameter("until", clock.instant().plus(LEASE))
                        .setParameter("id", claim.export())
                        .setParameter("running", EN_CURSO)
                        .setParameter("token", claim.token())
                        .executeUpdate()
                > 0;
    }

    /** The content is kept; from now on it is its owner's. Does nothing where that was too late. */
    public void ready(ExportClaim claim, Content content, long rows) {
        held(claim)
                .ifPresent(
                        one -> {
                            Instant now = clock.instant();
                            Instant until =
                                    now.plus(
                                            Duration.ofDays(
                                                    settingRepository.whole(
                                                            SettingDefinition.EXPORT_DAYS)));
                            storedFileWorker.use(List.of(content.sha256()));
                            one.ready(content.sha256(), content.size(), rows, now, until);
                            ends.fire(
                                    new ExportEnded(
                                            one.getId(), one.getAccount(), rows, until, null, now));
                        });
    }

    /**
     * A failure: it is retried a little later, a few times.
     *
     * @param code of the failure in the log
     */
    public void failed(ExportClaim claim, String code) {
        held(claim)
                .ifPresent(
                        one -> {
                            if (one.getAttempts() < TRIES) {
                                one.retryAfter(clock.instant().plus(PAUSE));
                            } else {
                                end(one, code);
                            }
                        });
    }

    /** Its owner may no longer read it; it is not retried. */
    public void refused(ExportClaim claim) {
        held(claim).ifPresent(one -> end(one, null));
    }

    private void end(CaseExport one, String code) {
        Instant now = clock.instant();
        one.fail(code, now);
        ends.fire(new ExportEnded(one.getId(), one.getAccount(), 0, null, code, now));
    }

    private Optional<CaseExport> held(ExportClaim claim) {
        return Optional.ofNullable(em.find(CaseExport.class, claim.export()))
                .filter(one -> one.isHeldBy(claim.token()));
    }

    /** Those whose days are over. */
    public List<Long> expired() {
        return em.createNamedQuery(CaseExport.EXPIRED, Long.class)
                .setParameter("ready", ExportState.LISTA)
                .setParameter("now", clock.instant())
                .setMaxResults(TOGETHER)
                .getResultList();
    }

    /** All that are ready, within the transaction of what made them wrong. */
    @TransactionAttribute(MANDATORY)
    public void expireAll() {
        em.createNamedQuery(CaseExport.READY, Long.class)
                .setParameter("ready", ExportState.LISTA)
                .getResultList()
                .forEach(this::expire);
    }

    /**
     * Its content is released; {@link cl.soser.canal.attachment.AttachmentCleanupJob} deletes it.
     */
    public void expire(long id) {
        CaseExport one = em.find(CaseExport.class, id);
        if (one != null && one.getState() == ExportState.LISTA) {
            storedFileWorker.release(List.of(one.expire()));
        }
    }

    /** What ended long ago is no longer listed. */
    public void forget() {
        em.createNamedQuery(CaseExport.FORGET)
                .setParameter(
                        "over",
                        EnumSet.of(ExportState.CANCELADA, ExportState.FALLIDA, ExportState.VENCIDA))
                .setParameter("before", clock.instant().minus(REMEMBERED))
                .executeUpdate();
    }
}
