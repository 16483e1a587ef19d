package cl.soser.canal.shared;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers to questions that many ask, kept for a moment. Who asks what another is asking waits for
 * that answer. All answers go together: when the oldest is too old, when there are too many, or
 * when they are forgotten; one that was being read meanwhile is given to nobody who asks later.
 *
 * @param <Q> equal for whoever may be given the same answer
 * @param <A> never changes once it is read
 */
public final class KeptAnswers<Q, A> {

    private final class Answers {
        private final long begin = System.nanoTime();
        private final Map<Q, A> known = new ConcurrentHashMap<>();

        private boolean isOver() {
            return System.nanoTime() - begin > life || known.size() >= most;
        }
    }

    private final long life;
    private final int most;
    private volatile Answers last;

    /**
     * @param most so many are kept; more may be while they are read at once
     */
    public KeptAnswers(Duration life, int most) {
        this.life = life.toNanos();
        this.most = most;
        last = new Answers();
    }

    /**
     * @param ask is not to ask for another answer kept here
     */
    public A get(Q question, Supplier<A> ask) {
        Answers now = last;
        if (now.isOver()) {
            now = new Answers();
            last = now;
        }
        return now.known.computeIfAbsent(question, one -> ask.get());
    }

    public void forget() {
        last = new Answers();
    }
}
