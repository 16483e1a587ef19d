package cl.soser.canal.danger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds concepts in a text and tells how each is spoken of. */
final class ConceptFinder {

    private final ConceptTable table;

    ConceptFinder(ConceptTable table) {
        this.table = table;
    }

    ConceptTable table() {
        return table;
    }

    List<ConceptHit> find(Wording wording) {
        List<ConceptHit> found = table.find(wording.words());
        Scope[] scopes = ScopeFinder.of(wording, found);
        boolean[] figurative = new boolean[wording.words().size()];
        for (ConceptHit hit : found) {
            if (hit.concept().equals(ConceptTable.FIGURATIVE)) {
                Arrays.fill(figurative, hit.first(), hit.end(), true);
            }
        }
        List<ConceptHit> hits = new ArrayList<>(found.size());
        for (ConceptHit hit : found) {
            boolean figure =
                    figurative[hit.first()] && !hit.concept().equals(ConceptTable.FIGURATIVE);
            hits.add(hit.spoken(figure ? Scope.FIGURATIVE : scopes[hit.first()]));
        }
        return hits;
    }
}
