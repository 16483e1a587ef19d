package cl.soser.canal.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReplyValuesTest {

    @Property(tries = 300)
    void whatIsKeptIsReadAgain(@ForAll @Size(max = 5) List<String> typed) {
        ReplyValues replies = ReplyValues.of(3, Map.of("Q", typed));
        ReplyValues kept = ReplyValues.NONE.with(replies);
        ReplyValues again = ReplyValues.read(kept.kept());
        assertEquals(kept.get("Q"), again.get("Q"));
        assertEquals(3, again.edition());
        assertEquals(kept.kept(), again.kept());
    }

    @Test
    void whatIsNoNameOfAnAnswerIsNotLookedAt() {
        ReplyValues replies =
                ReplyValues.of(
                        null,
                        Map.of(
                                "q",
                                List.of("a"),
                                "A=B",
                                List.of("a"),
                                "A\nB",
                                List.of("a"),
                                "A".repeat(60),
                                List.of("a"),
                                "",
                                List.of("a")));
        assertEquals("", ReplyValues.NONE.with(replies).kept());
    }

    @Test
    void anEmptyAnswerTakesTheOlderAwayAndOthersStay() {
        ReplyValues before = ReplyValues.of(3, Map.of("A", List.of("uno"), "B", List.of("dos")));
        ReplyValues now = before.with(ReplyValues.of(null, Map.of("A", List.of(" "))));
        assertEquals(List.of(), now.get("A"));
        assertEquals(List.of("dos"), now.get("B"));
        assertEquals(3, now.edition());
    }

    @Test
    void whoReadWhyAFormStoppedIsKept() {
        ReplyValues read = ReplyValues.of(3, Map.of(ReplyValues.readName("A"), List.of("si")));
        assertTrue(ReplyValues.read(ReplyValues.NONE.with(read).kept()).hasRead("A"));
        assertFalse(ReplyValues.NONE.hasRead("A"));
    }

    @Test
    void thatNothingCouldBeAskedIsKeptUntilItWas() {
        ReplyValues unasked = ReplyValues.of(null, Map.of(ReplyValues.UNASKED, List.of("si")));
        assertTrue(ReplyValues.read(ReplyValues.NONE.with(unasked).kept()).isUnasked());
        ReplyValues asked = ReplyValues.of(3, Map.of(ReplyValues.UNASKED, List.of("")));
        assertFalse(unasked.with(asked).isUnasked());
    }

    @Test
    void noFormFillsTheDatabase() {
        Map<String, List<String>> flood =
                IntStream.range(0, 500)
                        .boxed()
                        .collect(Collectors.toMap(n -> "Q" + n, n -> List.of("x".repeat(9000))));
        String kept = ReplyValues.NONE.with(ReplyValues.of(3, flood)).kept();
        assertTrue(kept.length() <= 20_000, String.valueOf(kept.length()));
    }
}
