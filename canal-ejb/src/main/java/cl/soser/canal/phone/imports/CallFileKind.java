package cl.soser.canal.phone.imports;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The two formats of an exchange's calls. */
public enum CallFileKind {

    /** Asterisk's log of its queues: one line an event. */
    QUEUE_LOG,

    /** A list with a header: one line a call. */
    CSV;

    private static final Pattern EVENT = Pattern.compile("\\uFEFF?\\s*[0-9]{1,12}\\|");
    private static final int ENOUGH = 400;

    /** What it looks like; an invalid list is recognised by its missing columns. */
    static CallFileKind of(byte[] content) {
        String start =
                new String(content, 0, Math.min(content.length, ENOUGH), StandardCharsets.UTF_8);
        return EVENT.matcher(start).lookingAt() ? QUEUE_LOG : CSV;
    }
}
