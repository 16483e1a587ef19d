package cl.soser.canal.evidence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.UnitOfWork;

/**
 * Collects what a transaction does to sealed rows. It is registered as the last act of the same
 * transaction, so that both are stored or neither.
 */
@ApplicationScoped
public class EvidenceQueue {

    private static final String PENDING = EvidenceQueue.class.getName();

    @Resource TransactionSynchronizationRegistry registry;
    @PersistenceContext EntityManager em;
    @Inject EvidenceWriter evidenceWriter;

    /**
     * A row was added, changed or removed. What is written by JPA comes here by itself; who changes
     * it by SQL does so on the connection of the entity manager.
     */
    public void written(SealedTable table, long row) {
        pending().add(table, row);
    }

    /**
     * A row is about to be changed by JPA: what is stored must be what was last sealed of it, or
     * else its new seal would cover what somebody changed by SQL.
     */
    void changing(SealedTable table, long row) {
        if (!table.isView() && pending().isUntouched(table, row)) {
            evidenceWriter.altered(connection(), table, row).ifPresent(pending()::add);
        }
    }

    /**
     * The texts in these columns of a row are erased in this transaction, by JPA or past it. Their
     * salts go too, those of all earlier versions of the row included, so that no digest can be
     * compared with a guess any more; an entry says so, which the verification accepts. Columns
     * that are not {@link SealedTable#personal} are sealed anew alone.
     *
     * @param table as the database calls it; one that is not sealed has nothing to forget
     * @param ground a code of one word: why the law allows it
     */
    public void erased(String table, long row, Set<String> columns, String ground) {
        if (!ground.matches("[A-Z0-9_]{1,40}")) {
            throw new IllegalArgumentException("no code: " + ground);
        }
        SealedTable.writtenWith(table)
                .ifPresent(
                        known -> {
                            written(known, row);
                            Set<String> gone = new TreeSet<>(columns);
                            gone.retainAll(known.personal());
                            if (!gone.isEmpty()) {
                                pending().add(new Erasure(known, row, gone, ground));
                            }
                        });
    }

    /** Once, called from this module; see {@link EvidenceStartup}. */
    void prepare() {
        em.getEntityManagerFactory().getCache();
    }

    /** At the commit, while changes are still gathered, the provider has none open. */
    private Connection connection() {
        Connection open = em.unwrap(Connection.class);
        if (open != null) {
            return open;
        }
        AbstractSession session = em.unwrap(UnitOfWork.class).getParent();
        Accessor accessor = session.getAccessor();
        accessor.incrementCallCount(session);
        accessor.decrementCallCount();
        return accessor.getConnection();
    }

    private PendingEvidence pending() {
        PendingEvidence known = (PendingEvidence) registry.getResource(PENDING);
        if (known != null) {
            return known;
        }
        PendingEvidence begun = new PendingEvidence();
        registry.putResource(PENDING, begun);
        em.unwrap(
                Connection.class); // what is written by SQL alone has a transaction to commit, too
        em.unwrap(UnitOfWork.class).getParent().getEventManager().addListener(new AtTheEnd(begun));
        return begun;
    }

    /**
     * After the provider has written everything, before it gives its connection back: on another
     * one the writer would wait for the rows of this one. The session belongs to one transaction.
     */
    private final class AtTheEnd extends SessionEventAdapter {

        private final PendingEvidence pending;

        private AtTheEnd(PendingEvidence pending) {
            this.pending = pending;
        }

        @Override
        public void preCommitTransaction(SessionEvent event) {
            if (registry.getRollbackOnly()) {
                return;
            }
            AbstractSession session = (AbstractSession) event.getSession();
            Accessor accessor = session.getAccessor();
            accessor.writesCompleted(session);
            evidenceWriter.write(pending, (Connection) accessor.getDatasourceConnection());
        }
    }
}
