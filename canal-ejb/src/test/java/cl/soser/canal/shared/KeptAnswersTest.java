package cl.soser.canal.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Many are answered by one reading, and nobody by one that is over. */
class KeptAnswersTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final AtomicInteger readings = new AtomicInteger();
    private final Supplier<Integer> reading = readings::incrementAndGet;

    @Test
    void eachQuestionIsReadOnceUntilAllAreForgotten() {
        KeptAnswers<String, Integer> kept = new KeptAnswers<>(LONG, 10);
        assertEquals(1, kept.get("a", reading));
        assertEquals(2, kept.get("b", reading));
        assertEquals(1, kept.get("a", reading));
        kept.forget();
        assertEquals(3, kept.get("a", reading));
        assertEquals(4, kept.get("b", reading));
    }

    @Test
    void noMoreAreKeptThanMayBe() {
        KeptAnswers<String, Integer> kept = new KeptAnswers<>(LONG, 2);
        kept.get("a", reading);
        kept.get("b", reading);
        kept.get("c", reading);
        assertEquals(4, kept.get("a", reading));
    }

    @Test
    void whatIsTooOldIsReadAgain() {
        KeptAnswers<String, Integer> kept = new KeptAnswers<>(Duration.ofNanos(-1), 10);
        assertEquals(1, kept.get("a", reading));
        assertEquals(2, kept.get("a", reading));
    }

    @Test
    void whatIsReadWhileItIsForgottenIsForWhoeverAskedBeforeAlone() throws Exception {
        KeptAnswers<String, String> kept = new KeptAnswers<>(LONG, 10);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch forgotten = new CountDownLatch(1);
        CompletableFuture<String> early =
                CompletableFuture.supplyAsync(
                        () ->
                                kept.get(
                                        "a",
                                        () -> {
                                            begun.countDown();
                                            await(forgotten);
                                            return "old";
                                        }));
        await(begun);
        kept.forget();
        forgotten.countDown();
        assertEquals("old", early.get(10, TimeUnit.SECONDS));
        assertEquals("new", kept.get("a", () -> "new"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
