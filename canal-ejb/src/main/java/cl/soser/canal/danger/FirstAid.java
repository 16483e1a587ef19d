package cl.soser.canal.danger;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What people should do at once, by the kind of danger. The page after filing, the call desk and
 * the acknowledgement say the same.
 *
 * @param phone to call; null where there is nobody
 * @param call the words of the button that calls it
 */
public record FirstAid(String title, List<String> steps, String phone, String call) {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("cl.soser.canal.danger.first-aid", Locale.ROOT);
    private static final int MOST = 9;

    public FirstAid {
        steps = List.copyOf(steps);
    }

    /**
     * @param kind null where it is not known
     */
    public static FirstAid of(DangerKind kind) {
        String key = kind == null ? "ALGUNO" : kind.name();
        return new FirstAid(
                WORDS.getString(key),
                IntStream.rangeClosed(1, MOST)
                        .mapToObj(n -> key + "." + n)
                        .filter(WORDS::containsKey)
                        .map(WORDS::getString)
                        .toList(),
                WORDS.containsKey(key + ".phone") ? WORDS.getString(key + ".phone") : null,
                WORDS.containsKey(key + ".call") ? WORDS.getString(key + ".call") : null);
    }

    /** For a mail: the title and a line for each step. */
    public String text() {
        return String.join("\n", Stream.concat(Stream.of(title), steps.stream()).toList());
    }
}
