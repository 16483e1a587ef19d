package cl.soser.canal.routing;

import cl.soser.canal.shared.Plain;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody wrote, as rules look at it: its folded words, clause by clause. It can be kept as
 * one line of text, so that a rule is tried on past requests without folding them again.
 */
public final class Prose {

    private static final String CLAUSE_ENDS = "[.,;:!?()]+";

    private final List<List<String>> clauses;

    private Prose(List<List<String>> clauses) {
        this.clauses = clauses;
    }

    /** Of a text as it was typed; null is the empty text. */
    public static Prose of(String text) {
        List<List<String>> clauses = new ArrayList<>();
        String plain = Plain.fold(text == null ? "" : text.replace('\n', '.'));
        for (String clause : plain.split(CLAUSE_ENDS)) {
            List<String> words = Plain.words(clause);
            if (!words.isEmpty()) {
                clauses.add(words);
            }
        }
        return new Prose(clauses);
    }

    /** Of what {@link #folded} wrote. */
    public static Prose kept(String folded) {
        List<List<String>> clauses = new ArrayList<>();
        int end;
        for (int start = 0; start < folded.length(); start = end + 1) {
            end = folded.indexOf('.', start);
            end = end < 0 ? folded.length() : end;
            clauses.add(words(folded, start, end));
        }
        return new Prose(clauses);
    }

    private static List<String> words(String folded, int from, int until) {
        List<String> words = new ArrayList<>();
        int end;
        for (int start = from; start < until; start = end + 1) {
            end = folded.indexOf(' ', start);
            end = end < 0 || end > until ? until : end;
            words.add(folded.substring(start, end));
        }
        return words;
    }

    /** Words parted by a space, clauses by a full stop; hardly longer than the text itself. */
    public String folded() {
        return String.join(".", clauses.stream().map(words -> String.join(" ", words)).toList());
    }

    List<List<String>> clauses() {
        return clauses;
    }
}
