package cl.soser.canal.routing;

import cl.soser.canal.shared.Plain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words and phrases a rule looks for in what people write, without accents or case; {@code vomit*}
 * finds every word that begins so. "No hubo vómitos" does not count: a denial just before the words
 * cancels them, unless the denial is part of the phrase sought ("no le dieron comida"). A denial
 * reaches over filler words only and never over a comma or a full stop, because missing a sick
 * child is worse than looking once too often.
 */
final class Words {

    private static final Set<String> DENIALS =
            Set.of("no", "sin", "ni", "nunca", "tampoco", "ningun", "ninguna");
    private static final Set<String> FILLERS =
            Set.of(
                    "hubo",
                    "hay",
                    "habia",
                    "ha",
                    "han",
                    "he",
                    "tiene",
                    "tuvo",
                    "tienen",
                    "tuvieron",
                    "presenta",
                    "presento",
                    "presentan",
                    "presentaron",
                    "se",
                    "le",
                    "les",
                    "la",
                    "lo",
                    "las",
                    "los",
                    "un",
                    "una",
                    "el",
                    "caso",
                    "casos",
                    "sintoma",
                    "sintomas",
                    "signo",
                    "signos",
                    "de",
                    "con",
                    "nada",
                    "ningun",
                    "ninguna",
                    "existe",
                    "existen",
                    "es",
                    "fue",
                    "esta",
                    "estan",
                    "encontro",
                    "encontraron",
                    "vi",
                    "vimos",
                    "aparecio",
                    "aparecieron");

    private final List<List<String>> patterns;

    private Words(List<List<String>> patterns) {
        this.patterns = patterns;
    }

    /** Reads a list parted by commas or lines. */
    static Words parse(String list) {
        return new Words(
                Stream.of(list.split("[,\n]"))
                        .map(pattern -> Arrays.asList(Plain.fold(pattern).split(" ")))
                        .filter(pattern -> !pattern.get(0).isEmpty())
                        .toList());
    }

    /** The first of the patterns, in the order of the list, that the text states; empty if none. */
    Optional<String> firstIn(String prose) {
        List<List<String>> clauses = clauses(prose);
        return patterns.stream()
                .filter(pattern -> clauses.stream().anyMatch(clause -> states(clause, pattern)))
                .map(pattern -> String.join(" ", pattern))
                .findFirst();
    }

    private static List<List<String>> clauses(String prose) {
        List<List<String>> clauses = new ArrayList<>();
        for (String clause :
                Plain.fold(prose == null ? "" : prose.replace('\n', '.')).split("[.,;:!?()]+")) {
            List<String> words = Plain.words(clause);
            if (!words.isEmpty()) {
                clauses.add(words);
            }
        }
        return clauses;
    }

    private static boolean states(List<String> clause, List<String> pattern) {
        for (int start = 0; start + pattern.size() <= clause.size(); start++) {
            if (fits(clause, start, pattern) && !denied(clause, start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(List<String> clause, int start, List<String> pattern) {
        for (int i = 0; i < pattern.size(); i++) {
            String wanted = pattern.get(i);
            String word = clause.get(start + i);
            boolean same =
                    wanted.endsWith("*")
                            ? word.startsWith(wanted.substring(0, wanted.length() - 1))
                            : word.equals(wanted);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean denied(List<String> clause, int start) {
        for (int i = start - 1; i >= 0; i--) {
            if (DENIALS.contains(clause.get(i))) {
                return true;
            }
            if (!FILLERS.contains(clause.get(i))) {
                return false;
            }
        }
        return false;
    }
}
