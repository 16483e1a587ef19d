package cl.soser.canal.routing;

import cl.soser.canal.shared.Plain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Words and phrases a rule looks for in what people write, without accents or case; {@code vomit*}
 * finds every word that begins so. "No hubo vómitos" does not count: a denial just before the words
 * cancels them, unless the denial is part of the phrase sought ("no le dieron comida"). A denial
 * reaches over filler words only and never over a comma or a full stop, because missing a sick
 * child is worse than looking once too often.
 */
public final class WordMatcher {

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

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern NO_PATTERN = Pattern.compile("[^\\p{L}\\p{N}*]+");
    private static final Pattern CLAUSE_ENDS = Pattern.compile("[.,;:!?()\n]");

    private final List<List<String>> patterns;

    private WordMatcher(List<List<String>> patterns) {
        this.patterns = patterns;
    }

    /** Reads a list separated by commas or lines; no list means no words. */
    public static WordMatcher parse(String list) {
        return new WordMatcher(
                Stream.of((list == null ? "" : list).split("[,\n]"))
                        .map(WordMatcher::pattern)
                        .filter(pattern -> !pattern.isEmpty())
                        .toList());
    }

    /**
     * A star counts at the end of a word only; characters other than letters and digits separate
     * words.
     */
    private static List<String> pattern(String text) {
        return Stream.of(NO_PATTERN.split(Plain.fold(text)))
                .map(word -> word.replaceAll("\\*+(?=.)", ""))
                .filter(word -> !word.isEmpty() && !word.equals("*"))
                .toList();
    }

    public boolean isEmpty() {
        return patterns.isEmpty();
    }

    /**
     * The first pattern that would match nearly everywhere: nothing in it is longer than two
     * letters before a star ("a*" stands for a tenth of the dictionary; "toco a mi*" does not).
     */
    public Optional<String> tooOpen() {
        return patterns.stream()
                .filter(pattern -> pattern.stream().allMatch(WordMatcher::isTooOpen))
                .map(pattern -> String.join(" ", pattern))
                .findFirst();
    }

    private static boolean isTooOpen(String word) {
        return word.endsWith("*") && word.length() < 4;
    }

    List<List<String>> patterns() {
        return patterns;
    }

    String pattern(int place) {
        return String.join(" ", patterns.get(place));
    }

    /** The places of the patterns that this word may begin. */
    List<Integer> begunBy(String word) {
        return IntStream.range(0, patterns.size())
                .filter(place -> same(patterns.get(place).get(0), word))
                .boxed()
                .toList();
    }

    /** Whether that pattern occurs in the clause from this word on. */
    boolean states(int place, List<String> clause, int start) {
        List<String> pattern = patterns.get(place);
        return start + pattern.size() <= clause.size()
                && fits(clause, start, pattern)
                && !denied(clause, start);
    }

    /** The first pattern, in the order of the list, that occurs in the text; empty if none. */
    public Optional<String> firstIn(String prose) {
        List<List<String>> clauses = FoldedText.of(prose).clauses();
        return IntStream.range(0, patterns.size())
                .filter(place -> clauses.stream().anyMatch(clause -> occurs(place, clause)))
                .mapToObj(this::pattern)
                .findFirst();
    }

    private boolean occurs(int place, List<String> clause) {
        return IntStream.range(0, clause.size()).anyMatch(start -> states(place, clause, start));
    }

    /** Every place where a pattern occurs, in the order of the text. */
    List<RedFlag.Place> placesIn(String prose) {
        TreeSet<RedFlag.Place> places =
                new TreeSet<>(
                        Comparator.comparingInt(RedFlag.Place::from)
                                .thenComparingInt(RedFlag.Place::until));
        for (List<MatchResult> clause : spans(prose == null ? "" : prose)) {
            List<String> words = clause.stream().map(word -> Plain.fold(word.group())).toList();
            for (List<String> pattern : patterns) {
                for (int start = 0; start + pattern.size() <= words.size(); start++) {
                    if (fits(words, start, pattern) && !denied(words, start)) {
                        MatchResult last = clause.get(start + pattern.size() - 1);
                        places.add(new RedFlag.Place(clause.get(start).start(), last.end()));
                    }
                }
            }
        }
        return List.copyOf(places);
    }

    /** The words of each clause where they stand; the clauses are those of {@link FoldedText}. */
    private static List<List<MatchResult>> spans(String prose) {
        List<List<MatchResult>> clauses = new ArrayList<>();
        List<MatchResult> clause = new ArrayList<>();
        clauses.add(clause);
        int end = 0;
        for (MatchResult word : WORD.matcher(prose).results().toList()) {
            if (CLAUSE_ENDS.matcher(prose.substring(end, word.start())).find()) {
                clause = new ArrayList<>();
                clauses.add(clause);
            }
            clause.add(word);
            end = word.end();
        }
        return clauses;
    }

    private static boolean fits(List<String> clause, int start, List<String> pattern) {
        for (int i = 0; i < pattern.size(); i++) {
            if (!same(pattern.get(i), clause.get(start + i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(String wanted, String word) {
        return wanted.endsWith("*")
                ? word.startsWith(wanted.substring(0, wanted.length() - 1))
                : word.equals(wanted);
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
