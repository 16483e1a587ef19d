package cl.soser.canal.routing;

import cl.soser.canal.shared.Plain;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text as rules see it: folded words, clause by clause. It can be stored as one line, so that a
 * rule is tried on past requests without folding them again.
 */
public final class FoldedText {

    private static final String CLAUSE_ENDS = "[.,;:!?()]+";

    private final String folded;

    private FoldedText(String folded) {
        this.folded = folded;
    }

    /** Of a text as it was typed; null is the empty text. */
    public static FoldedText of(String text) {
        String plain = Plain.fold(text == null ? "" : text.replace('\n', '.'));
        return new FoldedText(
                Stream.of(plain.split(CLAUSE_ENDS))
                        .map(Plain::words)
                        .filter(words -> !words.isEmpty())
                        .map(words -> String.join(" ", words))
                        .collect(Collectors.joining(".")));
    }

    /** Of what {@link #folded} wrote. */
    public static FoldedText kept(String folded) {
        return new FoldedText(folded);
    }

    /** Words separated by a space, clauses by a full stop; hardly longer than the text itself. */
    public String folded() {
        return folded;
    }

    List<List<String>> clauses() {
        return folded.isEmpty()
                ? List.of()
                : Stream.of(folded.split("\\.")).map(FoldedText::words).toList();
    }

    /** The words of a clause. */
    static List<String> words(String clause) {
        return List.of(clause.split(" "));
    }
}
