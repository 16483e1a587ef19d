package cl.soser.canal.ticket.live;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import cl.soser.canal.shared.KeptAnswers;
import cl.soser.canal.ticket.TicketChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What lists were told within the last second, so that people who look at the same one ask the
 * database once. All is forgotten before anybody hears that something moved, and as soon as an act
 * on this server is committed.
 */
@ApplicationScoped
public class OpenListCache {

    private final KeptAnswers<Record, Integer> told =
            new KeptAnswers<>(Duration.ofSeconds(1), 10_000);

    /**
     * @param question all that the answer depends on, and whose answer it is
     */
    public int get(Record question, Supplier<Integer> ask) {
        return told.get(question, ask);
    }

    /** An answer that was begun before this is not kept among those after it. */
    public void forget() {
        told.forget();
    }

    void on(@Observes(during = AFTER_SUCCESS) TicketChanged changed) {
        forget();
    }
}
