package cl.soser.canal.ticket;

import cl.soser.canal.shared.KeptAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * Keeps for ten seconds at most which words many of the recent tickets contain. This decides how a
 * search is run and where its count stops, not what it finds; every page of a search asks it again.
 */
@ApplicationScoped
class OftenWordsCache {

    private final KeptAnswers<List<String>, Boolean> often =
            new KeptAnswers<>(Duration.ofSeconds(10), 1_000);

    boolean get(List<String> words, Predicate<List<String>> ask) {
        return often.get(words, () -> ask.test(words));
    }
}
