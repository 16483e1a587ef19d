package cl.soser.canal.shared.request;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the parts of a page ask alike, read once a request. It is kept for those who read outside a
 * transaction, so that nobody can change what others were given; a transaction reads for itself,
 * and so does a timer. A request that changes one of the entities kept here ({@link
 * KeptEntityListener}) keeps nothing from then on.
 *
 * <p>Bound to the thread and not to the request's scope, because the same is asked where there is
 * no request.
 */
@ApplicationScoped
public class RequestCache {

    private static final ThreadLocal<Map<Object, Object>> KEPT = new ThreadLocal<>();

    @Resource TransactionSynchronizationRegistry registry;

    /** This thread serves a request from here on, until {@link #end}. */
    public static void begin() {
        KEPT.set(new HashMap<>());
    }

    /** Whatever is asked for from here on is read anew. */
    public static void end() {
        KEPT.remove();
    }

    /**
     * @param question the name of the query, with its arguments where it has any
     */
    @SuppressWarnings("unchecked") // the same question has answers of the same type
    public <T> T get(Object question, Supplier<T> reading) {
        Map<Object, Object> kept = KEPT.get();
        if (kept == null || registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            return reading.get();
        }
        if (!kept.containsKey(question)) {
            kept.put(question, reading.get());
        }
        return (T) kept.get(question);
    }
}
