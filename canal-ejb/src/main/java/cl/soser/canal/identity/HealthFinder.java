package cl.soser.canal.identity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what a text says of somebody's health: a condition, a disability, a treatment. A food, a
 * diet or all pupils have none; and what happened after a meal (vomiting, a stomach ache) is what a
 * request is about, so it stays.
 */
final class HealthFinder {

    private static final int REACH = 3;

    /** How somebody is, in the singular. */
    private static final Set<String> TRAITS = WordFile.group("traits");

    /** What somebody has. */
    private static final Set<String> CONDITIONS = WordFile.group("conditions");

    /** How names of illnesses end: "artritis", "nefropatia", "trombosis". */
    private static final Pattern ILLNESS = Pattern.compile("\\p{L}{3,}(?:itis|osis|opatia|emia)");

    private static final Set<String> FOODS = WordFile.group("foods");

    /** What makes a condition exact. */
    private static final Set<String> QUALIFIERS = WordFile.group("qualifiers");

    /** These are other words where nothing makes them exact. */
    private static final Set<String> VAGUE =
            Set.of("retraso", "sindrome", "insuficiencia", "enfermedad", "lesion");

    private static final Set<String> NO_OBJECTS = WordFile.group("no-objects");

    /** A reaction to a meal is what a request is about. */
    private static final Set<String> HAPPENED = WordFile.group("happened");

    private static final Set<String> GROUPS = WordFile.group("groups");

    /** Somebody of whom a condition is told. */
    private static final Set<String> PERSONS = WordFile.group("persons");

    private static final Set<String> OF = WordFile.group("of");

    private final NameTable names;

    HealthFinder(NameTable names) {
        this.names = names;
    }

    /**
     * @param named the words that name persons
     */
    List<IdentitySpan> find(Prose prose, BitSet named) {
        List<IdentitySpan> found = new ArrayList<>();
        for (int i = 0; i < prose.size(); i++) {
            String word = prose.at(i).folded();
            boolean told =
                    isTrait(prose, i, word)
                            || isCondition(prose, i)
                                    && !isGeneral(prose, i)
                                    && isOfSomebody(prose, i, named);
            if (told) {
                int end = end(prose, i);
                if (end == i + 1 && VAGUE.contains(word)) {
                    continue;
                }
                found.add(prose.span(IdentityKind.SALUD, i, end));
                i = end - 1;
            }
        }
        return found;
    }

    private boolean isCondition(Prose prose, int i) {
        String word = prose.at(i).folded();
        return CONDITIONS.contains(word)
                || word.equals("silla") && prose.at(i + 2).folded().equals("ruedas")
                || !names.isOrdinary(word) && ILLNESS.matcher(word).matches();
    }

    private static boolean isTrait(Prose prose, int i, String word) {
        if (TRAITS.contains(word)) {
            return !isGeneral(prose, i) && !isAnybody(prose, i);
        }
        return word.endsWith("s")
                && TRAITS.contains(word.substring(0, word.length() - 1))
                && near(prose, i, Set.of("son", "ambos", "ambas"))
                && near(
                        prose,
                        i,
                        Set.of(
                                "mis",
                                "mellizos",
                                "gemelos",
                                "mellizas",
                                "gemelas",
                                "hijos",
                                "nietos"));
    }

    /** "un celíaco no puede": nobody. */
    private static boolean isAnybody(Prose prose, int i) {
        return Set.of("un", "una").contains(prose.at(i - 1).folded())
                && !near(prose, i, Set.of("tengo", "tenemos", "hijo", "hija"));
    }

    /** Of a food, a diet or of all pupils. */
    private static boolean isGeneral(Prose prose, int i) {
        for (int at = i - 1; at >= Math.max(0, i - REACH); at--) {
            if (prose.at(at + 1).endsSentenceBefore()) {
                return false;
            }
            String word = prose.at(at).folded();
            if (HAPPENED.contains(word)
                    || FOODS.contains(word) && isOneOf(prose, at, i)
                    || GROUPS.contains(word) && i - at <= 2 && !isMine(prose, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMine(Prose prose, int i) {
        return Set.of("mis", "dos", "ambos").contains(prose.at(i - 1).folded());
    }

    /** Nothing but small words between the food and the condition. */
    private static boolean isOneOf(Prose prose, int food, int i) {
        for (int at = food + 1; at < i; at++) {
            String word = prose.at(at).folded();
            if (!OF.contains(word) && !FOODS.contains(word) && !word.equals("personas")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfSomebody(Prose prose, int i, BitSet named) {
        for (int at = i; at >= 0; at--) {
            if (named.get(at) || PERSONS.contains(prose.at(at).folded()) && at != i) {
                return true;
            }
            if (prose.at(at).endsSentenceBefore()) {
                break;
            }
        }
        for (int at = i + 1; at < prose.size() && !prose.at(at).endsSentenceBefore(); at++) {
            if (named.get(at) || PERSONS.contains(prose.at(at).folded())) {
                return true;
            }
        }
        return false;
    }

    private static boolean near(Prose prose, int i, Set<String> words) {
        for (int at = i - 1; at >= Math.max(0, i - 2 * REACH); at--) {
            if (words.contains(prose.at(at).folded())) {
                return true;
            }
            if (prose.at(at).endsSentenceBefore()) {
                return false;
            }
        }
        return false;
    }

    /** With what it is: "alérgico al maní y a la leche", "diabetes tipo 1", "síndrome de Down". */
    private int end(Prose prose, int first) {
        int end = first + 1;
        if (prose.at(end).folded().equals("tipo") && prose.at(end + 1).isNumber()) {
            return end + 2;
        }
        while (QUALIFIERS.contains(prose.at(end).folded()) && prose.at(end).follows()) {
            end++;
        }
        int more = object(prose, end);
        while (more > end) {
            end = more;
            boolean and = Set.of("y", "e", "ni", "o").contains(prose.at(end).folded());
            int next = and && prose.at(end).follows() ? end + 1 : end;
            more = object(prose, next) == next ? end : object(prose, next);
        }
        return end;
    }

    /** "a la leche de vaca": a preposition, articles and what they lead to. */
    private int object(Prose prose, int from) {
        int i = from;
        if (!Set.of("a", "al", "de", "del").contains(prose.at(i).folded())
                || !prose.at(i).follows()) {
            return from;
        }
        while (OF.contains(prose.at(i).folded()) && prose.at(i).follows()) {
            i++;
        }
        if (!prose.at(i).follows()
                || prose.at(i).isNumber()
                || NO_OBJECTS.contains(prose.at(i).folded())) {
            return from;
        }
        i++;
        return prose.at(i).folded().equals("secos") ? i + 1 : i;
    }
}
