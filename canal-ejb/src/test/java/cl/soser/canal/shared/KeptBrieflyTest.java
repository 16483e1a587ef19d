package cl.soser.canal.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What was changed is seen at once where it was changed. */
class KeptBrieflyTest {

    @Test
    void isReadOnceUntilItChanges() {
        AtomicInteger readings = new AtomicInteger();
        KeptBriefly<Integer> kept = new KeptBriefly<>(readings::incrementAndGet);
        assertEquals(1, kept.get());
        assertEquals(1, kept.get());
        kept.change();
        assertEquals(2, kept.get());
        assertEquals(2, kept.get());
    }

    @Test
    void whatIsReadWhileItChangesIsForWhoeverAskedBeforeAlone() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch changed = new CountDownLatch(1);
        AtomicInteger readings = new AtomicInteger();
        KeptBriefly<String> kept =
                new KeptBriefly<>(
                        () -> {
                            if (readings.incrementAndGet() > 1) {
                                return "new";
                            }
                            reading.countDown();
                            awaitIt(changed);
                            return "old";
                        });
        CompletableFuture<String> early = CompletableFuture.supplyAsync(kept::get);
        awaitIt(reading);
        kept.change();
        changed.countDown();
        assertEquals("old", early.get());
        assertEquals("new", kept.get());
    }

    @Test
    void whatWasReadLastIsStillThereWhereItCannotBeReadAgain() {
        AtomicInteger readings = new AtomicInteger();
        KeptBriefly<Integer> kept =
                new KeptBriefly<>(
                        () -> {
                            if (readings.incrementAndGet() > 1) {
                                throw new IllegalStateException("away");
                            }
                            return 7;
                        });
        assertEquals(Optional.empty(), kept.last());
        assertEquals(7, kept.get());
        kept.change();
        assertThrows(IllegalStateException.class, kept::get);
        assertEquals(Optional.of(7), kept.last());
    }

    private static void awaitIt(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
