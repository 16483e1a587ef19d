package cl.soser.canal.shared.privacy;

import cl.soser.canal.shared.Plain;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What a text says of somebody: its sentences that name that person by name and surname. */
public final class NamePassages {

    private static final String SENTENCE = "(?<=[.!?…])\\s+|\\R+";

    private NamePassages() {}

    /** In their order; none where no name of two words stands in it. */
    public static List<String> of(String text, Collection<String> names) {
        List<List<String>> wanted =
                names.stream().map(Plain::words).filter(words -> words.size() > 1).toList();
        return text == null
                ? List.of()
                : Stream.of(text.split(SENTENCE))
                        .map(String::strip)
                        .filter(sentence -> isNamed(Plain.words(sentence), wanted))
                        .toList();
    }

    private static boolean isNamed(List<String> sentence, List<List<String>> wanted) {
        String words = " " + String.join(" ", sentence) + " ";
        return wanted.stream()
                .anyMatch(
                        name ->
                                words.contains(" " + String.join(" ", name) + " ")
                                        || words.contains(
                                                " " + name.get(0) + " " + name.get(1) + " "));
    }
}
