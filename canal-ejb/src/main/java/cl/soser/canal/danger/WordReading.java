package cl.soser.canal.danger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the rules find in one message: every rule that a sentence meets. */
record WordReading(List<Match> matches) {

    /** A rule and the sentence that meets it. */
    record Match(DangerRule rule, int sentence, List<ConceptHit> hits) {}

    WordReading {
        matches = List.copyOf(matches);
    }

    static WordReading of(Wording wording, List<ConceptHit> hits, List<DangerRule> rules) {
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < wording.sentences().size(); i++) {
            Wording.Sentence sentence = wording.sentences().get(i);
            List<ConceptHit> stated =
                    hits.stream().filter(hit -> hit.isStated() && sentence.holds(hit)).toList();
            Set<String> concepts = new HashSet<>();
            stated.forEach(hit -> concepts.add(hit.concept()));
            for (DangerRule rule : rules) {
                if (concepts.containsAll(rule.concepts())) {
                    matches.add(
                            new Match(
                                    rule,
                                    i,
                                    stated.stream()
                                            .filter(hit -> rule.concepts().contains(hit.concept()))
                                            .toList()));
                }
            }
        }
        matches.sort(Comparator.comparing((Match match) -> match.rule().level()).reversed());
        return new WordReading(matches);
    }

    DangerLevel level() {
        return matches.isEmpty() ? DangerLevel.NINGUNO : matches.get(0).rule().level();
    }

    /** The kind of the gravest; NINGUNO where there is none. */
    DangerKind kind() {
        return matches.isEmpty() ? DangerKind.NINGUNO : matches.get(0).rule().kind();
    }
}
