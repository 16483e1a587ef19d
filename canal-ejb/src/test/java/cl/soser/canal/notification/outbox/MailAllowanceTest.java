package cl.soser.canal.notification.outbox;

import static cl.soser.canal.notification.outbox.MailAllowance.Decision.NEVER;
import static cl.soser.canal.notification.outbox.MailAllowance.Decision.SEND;
import static cl.soser.canal.notification.outbox.MailAllowance.Decision.WAIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MailAllowanceTest {

    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void oneMailInTenMinutes() {
        MailAllowance allowance = new MailAllowance("a@canal.example");
        assertEquals(SEND, allowance.decide(START));
        assertEquals(WAIT, allowance.decide(START.plusSeconds(599)));
        assertEquals(START.plus(Duration.ofMinutes(10)), allowance.freeAgain(MailAllowance.GAP));
        assertEquals(SEND, allowance.decide(START.plusSeconds(600)));
    }

    @Test
    void fiveInADay() {
        MailAllowance allowance = new MailAllowance("a@canal.example");
        for (int i = 0; i < 5; i++) {
            assertEquals(SEND, allowance.decide(START.plus(Duration.ofHours(i))));
        }
        assertEquals(NEVER, allowance.decide(START.plus(Duration.ofHours(23))));
        assertEquals(SEND, allowance.decide(START.plus(Duration.ofHours(24))));
    }

    @Property
    void noWindowEverHoldsMore(
            @ForAll @Size(max = 200) List<@IntRange(min = 0, max = 7200) Integer> gaps) {
        MailAllowance allowance = new MailAllowance("a@canal.example");
        List<Instant> sent = new ArrayList<>();
        Instant now = START;
        for (int gap : gaps) {
            now = now.plusSeconds(gap);
            if (allowance.decide(now) == SEND) {
                sent.add(now);
            }
        }
        for (int i = 1; i < sent.size(); i++) {
            assertTrue(!sent.get(i).isBefore(sent.get(i - 1).plus(MailAllowance.GAP)));
        }
        for (int i = 5; i < sent.size(); i++) {
            assertTrue(!sent.get(i).isBefore(sent.get(i - 5).plus(MailAllowance.DAY)));
        }
    }
}
