package cl.soser.canal.ticket.live;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import cl.soser.canal.ticket.TicketChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/**
 * What lists were told within the last second, so that people who look at the same one ask the
 * database once. All is forgotten before anybody hears that something moved, and as soon as an act
 * on this server is committed.
 */
@ApplicationScoped
public class OpenListCache {

    private static final long LIFE = Duration.ofSeconds(1).toNanos();

    private volatile Answers last = new Answers();

    /**
     * @param question all that the answer depends on, and whose answer it is
     */
    public int get(Record question, IntSupplier ask) {
        Answers now = last;
        if (System.nanoTime() - now.begin > LIFE) {
            now = new Answers();
            last = now;
        }
        return now.known.computeIfAbsent(question, one -> ask.getAsInt());
    }

    /** An answer that was begun before this is not kept among those after it. */
    public void forget() {
        last = new Answers();
    }

    void on(@Observes(during = AFTER_SUCCESS) TicketChanged changed) {
        forget();
    }

    private static final class Answers {
        private final long begin = System.nanoTime();
        private final Map<Record, Integer> known = new ConcurrentHashMap<>();
    }
}
