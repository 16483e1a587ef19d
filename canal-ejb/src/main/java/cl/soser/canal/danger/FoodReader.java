package cl.soser.canal.danger;

import java.util.Set;
import java.util.TreeSet;

/** Reads which foods a text speaks of, unless they are denied or a figure of speech. */
public final class FoodReader {

    private static final Set<Scope> NOT_MEANT = Set.of(Scope.DENIED, Scope.FIGURATIVE);

    private final Spelling spelling;
    private final ConceptFinder concepts;

    private FoodReader(DangerWords words) {
        this.spelling = words.spelling();
        this.concepts = new ConceptFinder(words.concepts());
    }

    public static FoodReader shipped() {
        return new FoodReader(DangerWords.ofFoods());
    }

    /** The codes of all foods that it knows. */
    public Set<String> foods() {
        return new TreeSet<>(concepts.table().names());
    }

    /** The codes of the foods that a text speaks of, in their order. */
    public Set<String> read(String text) {
        Set<String> foods = new TreeSet<>();
        Wording wording = Wording.of(text == null ? "" : text, spelling);
        for (ConceptHit hit : concepts.find(wording)) {
            if (!NOT_MEANT.contains(hit.scope())) {
                foods.add(hit.concept());
            }
        }
        return foods;
    }
}
