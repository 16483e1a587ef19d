package cl.soser.canal.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Keeps for ten seconds at most which words many of the recent tickets contain: it decides how a
 * search is run and not what it finds, and who turns the pages of one asks it again for each.
 */
@ApplicationScoped
class OftenWordsCache {

    private static final long LIFE = Duration.ofSeconds(10).toNanos();

    /** Words are typed by people, so there may be any number of them. */
    private static final int MOST = 1_000;

    private volatile Answers last = new Answers();

    boolean get(List<String> words, Predicate<List<String>> ask) {
        Answers now = last;
        if (System.nanoTime() - now.begin > LIFE || now.known.size() >= MOST) {
            now = new Answers();
            last = now;
        }
        return now.known.computeIfAbsent(words, ask::test);
    }

    private static final class Answers {
        private final long begin = System.nanoTime();
        private final Map<List<String>, Boolean> known = new ConcurrentHashMap<>();
    }
}
