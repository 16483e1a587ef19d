package cl.soser.canal.ticket;

import cl.soser.canal.shared.Tokens;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;

/**
 * A transaction that is going to be undone, whatever happens in it. What it would use up for good,
 * because no rollback gives it back, it goes without: the number of its ticket is of no year.
 */
@ApplicationScoped
public class Rehearsal {

    private static final String MARK = Rehearsal.class.getName();

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    /**
     * Does that in the present transaction, and lets it come to nothing. The mark comes last: no
     * use case begins in a transaction that is known to end badly.
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
        return "CP-0000-" + Tokens.digits(8);
    }
}
