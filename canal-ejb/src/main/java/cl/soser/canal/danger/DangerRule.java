package cl.soser.canal.danger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Concepts that mean a danger when one sentence states them all: a food and an object in it, a
 * child and a symptom.
 *
 * @param added by an administrator
 */
record DangerRule(DangerKind kind, DangerLevel level, Set<String> concepts, boolean added) {

    /** Concepts of violence against a person. */
    static final Set<String> VIOLENCE = Set.of("GOLPE", "SEXUAL");

    /** Praise of a danger, which is irony, and what may kill or nearly did. */
    private static final Set<String> ENOUGH =
            Set.of("ELOGIO", "DESMAYO", "QUIMICO", "GARGANTA", "CASI");

    /** What is never said in passing: food that tastes of a chemical, and a bribe. */
    private static final Set<Set<String>> CERTAIN =
            Set.of(Set.of("QUIMICO", "GUSTO_A", "COMIDA"), Set.of("SOBORNO"));

    DangerRule {
        concepts = Set.copyOf(concepts);
    }

    /** Whether it is a possible risk, whatever the classifier takes it for. */
    boolean isEnough() {
        return concepts.stream().anyMatch(ENOUGH::contains);
    }

    /** Whether it is what it says, whatever the classifier takes it for. */
    boolean isCertain() {
        return added || CERTAIN.contains(concepts);
    }

    boolean isOfViolence() {
        return concepts.stream().anyMatch(VIOLENCE::contains);
    }

    /** Rules as they are shipped: kind, level, concepts with a plus between them. */
    static List<DangerRule> rules(Reader table) throws IOException {
        List<DangerRule> rules = new ArrayList<>();
        BufferedReader reader = new BufferedReader(table);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] part = line.split(";");
                rules.add(
                        new DangerRule(
                                DangerKind.valueOf(part[0].strip()),
                                DangerLevel.valueOf(part[1].strip()),
                                Set.of(part[2].strip().split("\\s*\\+\\s*")),
                                false));
            }
        }
        return rules;
    }
}
