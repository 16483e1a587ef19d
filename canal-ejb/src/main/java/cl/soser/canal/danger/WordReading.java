package cl.soser.canal.danger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the rules find in one message: every rule that a sentence meets.
 *
 * @param most what the message may be at most, however sure the classifier is
 */
record WordReading(List<Match> matches, DangerLevel most) {

    private static final String STAFF = "PERSONAL";

    /** Who, where and what they ate: no danger, however many of them come together. */
    private static final Set<String> CIRCUMSTANCES =
            Set.of(
                    "NINO",
                    "CURSO",
                    "VARIOS",
                    "PERSONAL",
                    "JEFE",
                    "TRABAJADORA",
                    "COMER",
                    "DESPUES",
                    "COMIDA",
                    "HALLAR",
                    "COCINA",
                    "SERVIR",
                    "ELOGIO");

    /** A rule and the sentence that meets it. */
    record Match(DangerRule rule, int sentence, List<ConceptHit> hits) {

        private boolean isCertain() {
            return rule.isCertain() || hits.stream().anyMatch(ConceptHit::added);
        }
    }

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
        return new WordReading(
                matches, matches.isEmpty() ? most(wording, hits, rules) : DangerLevel.ALERTA);
    }

    /**
     * Where no rule is met. Without words or only to deny a danger: none. By circumstances alone:
     * no alert.
     */
    private static DangerLevel most(
            Wording wording, List<ConceptHit> hits, List<DangerRule> rules) {
        Set<String> named = new HashSet<>();
        for (DangerKind kind : DangerKind.values()) {
            named.addAll(dangers(rules, kind));
        }
        List<ConceptHit> dangers =
                hits.stream().filter(hit -> named.contains(hit.concept())).toList();
        Set<String> concepts = new HashSet<>();
        hits.forEach(hit -> concepts.add(hit.concept()));
        boolean denied =
                dangers.stream().allMatch(hit -> hit.scope() == Scope.DENIED)
                        && rules.stream().anyMatch(rule -> concepts.containsAll(rule.concepts()));
        if (denied || wording.words().stream().allMatch(Word::isNumber)) {
            return DangerLevel.NINGUNO;
        }
        return dangers.isEmpty() ? DangerLevel.POSIBLE_RIESGO : DangerLevel.ALERTA;
    }

    /** The concepts that the rules know a kind of danger by, without who, where and what. */
    static Set<String> dangers(List<DangerRule> rules, DangerKind kind) {
        Set<String> named = new HashSet<>();
        rules.stream()
                .filter(rule -> rule.kind() == kind)
                .forEach(rule -> named.addAll(rule.concepts()));
        named.removeAll(CIRCUMSTANCES);
        return named;
    }

    /** The kinds of which they state an alert. */
    Set<DangerKind> alerting() {
        return matches.stream()
                .map(Match::rule)
                .filter(rule -> rule.level() == DangerLevel.ALERTA)
                .map(DangerRule::kind)
                .collect(Collectors.toSet());
    }

    /** Where they state an alert. */
    IntStream alertingSentences() {
        return matches.stream()
                .filter(one -> one.rule().level() == DangerLevel.ALERTA)
                .mapToInt(Match::sentence)
                .distinct();
    }

    /** Where they state the gravest of a kind. */
    List<Integer> sentencesOf(DangerKind kind) {
        List<Match> ofKind = matches.stream().filter(one -> one.rule().kind() == kind).toList();
        return ofKind.stream()
                .filter(one -> one.rule().level() == ofKind.get(0).rule().level())
                .map(Match::sentence)
                .distinct()
                .toList();
    }

    DangerLevel level() {
        return matches.isEmpty() ? DangerLevel.NINGUNO : matches.get(0).rule().level();
    }

    /** The kind of the gravest; NINGUNO where there is none. */
    DangerKind kind() {
        return matches.isEmpty() ? DangerKind.NINGUNO : matches.get(0).rule().kind();
    }

    /**
     * The gravest that is certain by its words, or made by those of an administrator; null where
     * there is none.
     */
    Match certain() {
        return matches.stream().filter(Match::isCertain).findFirst().orElse(null);
    }

    /** Whether they are a possible risk, whatever the classifier takes them for. */
    boolean isEnough() {
        return matches.stream().anyMatch(match -> match.rule().isEnough());
    }

    /** Whether they tell of a danger that anybody may read of. */
    boolean isOfAnotherDanger() {
        return matches.stream().anyMatch(match -> !match.rule().kind().isRestricted());
    }

    /** Whether they state that one of the staff was violent; a cooker may "hit" as well. */
    boolean isViolent() {
        return matches.stream()
                .map(Match::rule)
                .filter(rule -> rule.kind().isRestricted() && rule.level() == DangerLevel.ALERTA)
                .anyMatch(rule -> rule.concepts().contains(STAFF) && rule.isOfViolence());
    }

    /** Whether they state a danger that only named people may read of. */
    boolean isRestricted() {
        return matches.stream()
                .map(Match::rule)
                .anyMatch(rule -> rule.kind().isRestricted() && rule.level() == DangerLevel.ALERTA);
    }
}
