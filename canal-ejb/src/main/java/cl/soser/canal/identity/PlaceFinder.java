package cl.soser.canal.identity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds names that are nobody's: schools and streets called after persons, comunas, feasts. */
final class PlaceFinder {

    private static final int LONGEST_NAME = 7;

    /** After these follows the name of an institution or a place. */
    private static final Set<String> INSTITUTIONS = WordFile.group("institutions");

    private static final Set<String> GROUNDS = WordFile.group("grounds");

    /** Between the kind of an institution and its name. */
    private static final Set<String> BETWEEN = WordFile.group("between");

    private static final Set<String> ARTICLES = Set.of("el", "la", "del", "al", "mi", "su", "este");

    /** Before a comuna that is called like a person. */
    private static final Set<String> WHERE = WordFile.group("where-places");

    private static final Set<String> SAINTS = Set.of("san", "santa", "santo", "sta", "sto");

    private final NameTable names;
    private final Map<String, List<String[]>> places = new HashMap<>();

    PlaceFinder(NameTable names) {
        this.names = names;
        for (String line : WordFile.lines("places.txt")) {
            String[] place = line.split(" ");
            places.computeIfAbsent(place[0], first -> new ArrayList<>()).add(place);
        }
    }

    /** The words that belong to such a name. */
    BitSet find(Prose prose) {
        BitSet found = new BitSet(prose.size());
        for (int i = 0; i < prose.size(); i++) {
            String word = prose.at(i).folded();
            if (INSTITUTIONS.contains(word)) {
                named(prose, i, found, true);
            } else if (GROUNDS.contains(word)) {
                named(prose, i, found, false);
            }
            known(prose, i, found);
            if (SAINTS.contains(word) && !isPerson(prose, i - 1) && prose.at(i + 1).follows()) {
                saint(prose, i, found);
            }
        }
        return found;
    }

    private void named(Prose prose, int kind, BitSet found, boolean institution) {
        int end = kind + 1;
        int last = kind;
        while (end < prose.size() && end - kind <= LONGEST_NAME && goesOn(prose, end)) {
            if (!BETWEEN.contains(prose.at(end).folded()) || prose.at(end).capital()) {
                last = end;
            }
            end++;
        }
        if (last > kind && !(institution && isPersonAfterAll(prose, kind, last))) {
            found.set(kind, last + 1);
        }
    }

    private boolean goesOn(Prose prose, int i) {
        ProseWord word = prose.at(i);
        boolean near =
                switch (word.gap()) {
                    case SPACE, HYPHEN, DOT -> true;
                    case OTHER ->
                            BETWEEN.contains(prose.at(i - 1).folded())
                                    || INSTITUTIONS.contains(prose.at(i - 1).folded());
                    default -> false;
                };
        return near
                && (word.capital()
                        || word.initial()
                        || word.isNumber()
                        || BETWEEN.contains(word.folded())
                        || names.isName(word.folded()) && !isVerbLike(prose, i)
                        || names.isName(word(prose, i - 1)) && names.isUnknown(word.folded()));
    }

    /** In small letters a word of every day ends the name: "la escuela marca". */
    private boolean isVerbLike(Prose prose, int i) {
        String word = prose.at(i).folded();
        return names.isOrdinary(word) && !names.isName(prose.at(i - 1).folded());
    }

    /** "en el colegio Martina no comió": one given name alone is a person. */
    private boolean isPersonAfterAll(Prose prose, int kind, int last) {
        return last == kind + 1
                && names.isOnlyGiven(prose.at(last).folded())
                && !names.isSurname(prose.at(last).folded())
                && ARTICLES.contains(prose.at(kind - 1).folded());
    }

    private void known(Prose prose, int i, BitSet found) {
        for (String[] place : places.getOrDefault(prose.at(i).folded(), List.of())) {
            boolean whole = true;
            for (int k = 1; k < place.length && whole; k++) {
                whole =
                        prose.at(i + k).folded().equals(place[k])
                                && !prose.at(i + k).endsSentenceBefore();
            }
            if (whole && isPlace(prose, i, place.length, found)) {
                found.set(i, i + place.length);
            }
        }
    }

    /** What may be a person too, "Santiago" or "María Elena", is a place where the text goes. */
    private boolean isPlace(Prose prose, int i, int length, BitSet found) {
        boolean person =
                length == 1
                        ? names.isName(word(prose, i))
                        : length == 2 && names.isOnlyGiven(word(prose, i));
        if (!person) {
            return !isRestOfName(prose, i);
        }
        return isAlone(prose, i, length)
                || isAfterPlace(prose, i, found)
                || WHERE.contains(word(prose, i - 1))
                        && !(names.isName(word(prose, i + length))
                                && prose.at(i + length).follows())
                        && !names.isName(word(prose, i - 2));
    }

    /** "María de los Ángeles". */
    private boolean isRestOfName(Prose prose, int i) {
        return word(prose, i - 1).equals("de") && names.isOnlyGiven(word(prose, i - 2));
    }

    /** "En Santiago, Victoria y Lautaro". */
    private static boolean isAfterPlace(Prose prose, int i, BitSet found) {
        boolean listed = i > 0 && prose.at(i).gap() == ProseWord.Gap.COMMA && found.get(i - 1);
        return listed || i > 1 && word(prose, i - 1).equals("y") && found.get(i - 2);
    }

    /** "2° medio, Linares." */
    private boolean isAlone(Prose prose, int i, int length) {
        return prose.at(i).gap() == ProseWord.Gap.COMMA
                && prose.at(i + length).gap() != ProseWord.Gap.SPACE
                && names.isOrdinary(word(prose, i - 1))
                && !names.isName(word(prose, i + length))
                && !NameFinder.isCue(word(prose, i - 1));
    }

    private static String word(Prose prose, int i) {
        return prose.at(i).folded();
    }

    private boolean isPerson(Prose prose, int i) {
        return names.isOnlyGiven(prose.at(i).folded());
    }

    private void saint(Prose prose, int i, BitSet found) {
        if (prose.at(i + 1).capital() || names.isName(prose.at(i + 1).folded())) {
            found.set(i, i + 2);
        }
    }
}
