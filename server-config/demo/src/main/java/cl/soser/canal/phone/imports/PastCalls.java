package cl.soser.canal.phone.imports;

import cl.soser.canal.phone.Call;
import cl.soser.canal.phone.NoTicketReason;
import cl.soser.canal.phone.PhoneAgent;
import cl.soser.canal.phone.indicator.LineOutage;
import cl.soser.canal.phone.indicator.RecordOutageCommand;
import cl.soser.canal.shared.CompressedFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Calls of the past and what happened to them, written by the demonstration; in the caller's
 * transaction.
 */
@ApplicationScoped
public class PastCalls {

    @PersistenceContext EntityManager em;
    @Inject CallStoreWorker callStoreWorker;
    @Inject CallImportWorker callImportWorker;
    @Inject Clock clock;

    /** A log of the exchange, brought in as any other; in transactions of its own. */
    public void bring(String queueLog) {
        byte[] content = queueLog.getBytes(StandardCharsets.UTF_8);
        CallFileKind kind = CallFileKind.QUEUE_LOG;
        long id =
                callStoreWorker.open(
                        CallSource.PAGINA, "queue_log", kind, CompressedFile.pack(content), "");
        callImportWorker.take(
                id, CallFile.read(content, kind, callStoreWorker.queue(), clock.instant()));
    }

    /** Ids of the calls that owe a ticket, the oldest first. */
    public List<Long> owing() {
        return em.createQuery(
                        "SELECT c.id FROM Call c WHERE c.owesTicket = TRUE ORDER BY c.startedAt",
                        Long.class)
                .getResultList();
    }

    public Instant startOf(long call) {
        return em.find(Call.class, call).getStartedAt();
    }

    public void explain(long call, NoTicketReason reason, Long about, long by, Instant at) {
        em.find(Call.class, call).explain(reason, null, about, by, at);
    }

    /** The exchange's code of an operator. */
    public void name(String code, long account) {
        PhoneAgent agent = em.find(PhoneAgent.class, code);
        if (agent == null) {
            agent = new PhoneAgent(code);
            em.persist(agent);
        }
        agent.belongTo(account);
    }

    public void outage(RecordOutageCommand told, String by, Instant at) {
        em.persist(new LineOutage(null, told, by, at));
    }
}
