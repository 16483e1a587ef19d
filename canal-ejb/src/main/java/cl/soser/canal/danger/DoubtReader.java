package cl.soser.canal.danger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads whether praise or a suggestion asks something or tells of a fault. A question mark, a word
 * of asking or a word of complaint is enough, unless it is denied, a figure of speech or a fault
 * long past: to hold an answer in vain is cheap, to close a complaint unread is not.
 */
public final class DoubtReader {

    private static final int MOST_WORDS = 4;
    private static final Set<Scope> HARMLESS = Set.of(Scope.DENIED, Scope.PAST, Scope.FIGURATIVE);

    /** Who tells of the past asks for today: "revisen, por lo del año pasado". */
    private static final Set<Scope> NO_QUESTION = Set.of(Scope.DENIED, Scope.FIGURATIVE);

    private final Spelling spelling;
    private final ConceptFinder concepts;

    private DoubtReader(DangerWords words) {
        this.spelling = words.spelling();
        this.concepts = new ConceptFinder(words.concepts());
    }

    public static DoubtReader shipped() {
        return new DoubtReader(DangerWords.ofDoubts());
    }

    /**
     * @param subject may be empty or null
     * @param detail may be empty or null
     * @return empty if nothing makes it doubtful
     */
    public Optional<TextDoubt> read(String subject, String detail) {
        String text = (subject == null ? "" : subject) + '\n' + (detail == null ? "" : detail);
        Wording wording = Wording.of(text, spelling);
        List<ConceptHit> hits = concepts.find(wording);
        List<String> faults = words(TextDoubt.Kind.FALLA, HARMLESS, wording, hits);
        if (!faults.isEmpty()) {
            return Optional.of(new TextDoubt(TextDoubt.Kind.FALLA, faults));
        }
        List<String> questions = words(TextDoubt.Kind.PREGUNTA, NO_QUESTION, wording, hits);
        boolean asks = wording.sentences().stream().anyMatch(Wording.Sentence::asks);
        return asks || !questions.isEmpty()
                ? Optional.of(new TextDoubt(TextDoubt.Kind.PREGUNTA, questions))
                : Optional.empty();
    }

    private static List<String> words(
            TextDoubt.Kind kind, Set<Scope> harmless, Wording wording, List<ConceptHit> hits) {
        Set<String> words = new LinkedHashSet<>();
        for (ConceptHit hit : hits) {
            if (hit.concept().equals(kind.name()) && !harmless.contains(hit.scope())) {
                words.add(typed(wording, hit));
            }
        }
        return new ArrayList<>(words).subList(0, Math.min(MOST_WORDS, words.size()));
    }

    private static String typed(Wording wording, ConceptHit hit) {
        List<String> words = new ArrayList<>();
        for (Word word : wording.words().subList(hit.first(), hit.end())) {
            words.add(word.folded());
        }
        return String.join(" ", words);
    }
}
