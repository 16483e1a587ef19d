package cl.soser.canal.inbound;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.inbound.parsing.TextDecoder;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The transactions of the mail collector. */
@Stateless
@TransactionAttribute(REQUIRES_NEW)
public class InboundMailWorker {

    /** Longer than one mail takes; each one taken begins it anew. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** The most raw mails that wait for a person; further ones stay in the mailbox. */
    private static final long MOST_HELD = 2L * 1024 * 1024 * 1024;

    private static final Duration KEPT_AS_IT_CAME = Duration.ofDays(30);
    private static final int BATCH = 100;

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    /** Whether this server may read the folder now; of two, one. */
    public boolean claim(String folder) {
        if (em.find(MailFolder.class, folder) == null) {
            em.persist(new MailFolder(folder));
            em.flush();
        }
        Instant now = clock.instant();
        return em.createNamedQuery(MailFolder.CLAIM)
                        .setParameter("folder", folder)
                        .setParameter("now", now)
                        .setParameter("until", now.plus(LEASE))
                        .executeUpdate()
                == 1;
    }

    @TransactionAttribute(SUPPORTS)
    public long lastOf(String folder, long validity) {
        return em.find(MailFolder.class, folder).lastOf(validity);
    }

    @TransactionAttribute(SUPPORTS)
    public boolean isFull() {
        Long held = em.createNamedQuery(InboundMailSource.HELD, Long.class).getSingleResult();
        return held != null && held > MOST_HELD;
    }

    /**
     * Keeps a mail unless it is known. Fails when another server keeps the same at this moment.
     *
     * @return whether it is new
     */
    public boolean keep(Kept mail) {
        boolean known =
                em.createNamedQuery(InboundMail.KNOWN, Long.class)
                                .setParameter("fingerprint", mail.fingerprint())
                                .getSingleResult()
                        > 0;
        if (!known) {
            Instant now = clock.instant();
            Instant received =
                    mail.received() == null || mail.received().isAfter(now) ? now : mail.received();
            InboundMail row =
                    new InboundMail(mail.fingerprint(), mail.size(), mail.cut(), received, now);
            em.persist(row);
            em.persist(new InboundMailSource(row.getId(), mail.raw(), now));
        }
        return !known;
    }

    /** A mail to be kept. */
    record Kept(String fingerprint, byte[] raw, long size, boolean cut, Instant received) {}

    /** So far the folder has been read; the mails are safe. */
    public void advance(String folder, long validity, long uid) {
        em.createNamedQuery(MailFolder.ADVANCE)
                .setParameter("folder", folder)
                .setParameter("validity", validity)
                .setParameter("uid", uid)
                .setParameter("until", clock.instant().plus(LEASE))
                .executeUpdate();
    }

    public void read(String folder) {
        em.find(MailFolder.class, folder).read(clock.instant());
    }

    public void failed(String folder, String words) {
        em.find(MailFolder.class, folder).failed(TextDecoder.line(words, 400), clock.instant());
    }

    @TransactionAttribute(SUPPORTS)
    public List<Long> toJudge() {
        return em.createNamedQuery(InboundMail.TO_JUDGE, Long.class)
                .setParameter("received", MailState.RECIBIDO)
                .setMaxResults(BATCH)
                .getResultList();
    }

    /** Counted before anything is tried, so that a mail that brings a server down is given up. */
    public int tried(long id) {
        InboundMail mail = em.find(InboundMail.class, id);
        mail.tried();
        return mail.getAttempts();
    }

    @TransactionAttribute(SUPPORTS)
    public Optional<byte[]> raw(long id) {
        return Optional.ofNullable(em.find(InboundMailSource.class, id))
                .map(InboundMailSource::content);
    }

    /** The raw mail is deleted a month after it was dealt with. */
    public void forgetOld() {
        em.createNamedQuery(InboundMailSource.FORGET)
                .setParameter("before", clock.instant().minus(KEPT_AS_IT_CAME))
                .executeUpdate();
    }
}
