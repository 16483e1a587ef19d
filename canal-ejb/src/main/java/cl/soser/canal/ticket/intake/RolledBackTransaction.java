package cl.soser.canal.ticket.intake;

import cl.soser.canal.shared.SecretTokens;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;

/**
 * A transaction that is always rolled back. It takes nothing that a rollback does not return: its
 * ticket gets a number of no year.
 */
@ApplicationScoped
public class RolledBackTransaction {

    private static final String MARK = RolledBackTransaction.class.getName();

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    /**
     * Runs the work in the present transaction and marks it for rollback. The mark comes last,
     * because no use case starts in a transaction that is marked for rollback.
     */
    public <T> T of(Supplier<T> act) {
        transaction.putResource(MARK, Boolean.TRUE);
        try {
            return act.get();
        } finally {
            transaction.setRollbackOnly();
        }
    }

    boolean isOn() {
        return Boolean.TRUE.equals(transaction.getResource(MARK));
    }

    /** Has the form of a number and belongs to no ticket. */
    static String number() {
        return "CP-0000-" + SecretTokens.digits(8);
    }
}
