package cl.soser.prober;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/**
 * A message that is owed to somebody: it stays in the record until it has arrived, so that a prober
 * that is stopped in the middle makes the call when it is started again.
 *
 * @param since the round that raised it
 * @param way the name of the way by which it goes
 */
record OwedCall(Instant since, String way, Alarm.Message message) {

    String line() {
        return since + " " + way + " " + packed(message.subject()) + " " + packed(message.text());
    }

    static OwedCall read(String[] word, int from) {
        return new OwedCall(
                Instant.parse(word[from]),
                word[from + 1],
                new Alarm.Message(unpacked(word[from + 2]), unpacked(word[from + 3])));
    }

    private static String packed(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String unpacked(String word) {
        return new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_8);
    }
}
