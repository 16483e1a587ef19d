package cl.soser.canal.identity;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the names of the place that a text is about. Where the text speaks of somebody who is
 * called so it finds nothing: a title before it, more of a name beside it, or given names alone.
 */
final class OwnPlaceFinder {

    private static final int SHORTEST = 2;

    /** "Profesora Gabriela Mistral" is called "Gabriela Mistral", too. */
    private static final Set<String> TITLES = WordFile.group("school-titles");

    /** Only somebody does so. */
    private static final Set<String> DOES = WordFile.group("does");

    /** Between an establishment and its comuna. */
    private static final Set<String> BETWEEN = Set.of("de", "en", "la", "comuna", "ciudad");

    private final NameTable names;

    OwnPlaceFinder(NameTable names) {
        this.names = names;
    }

    /** The words that belong to them. */
    BitSet find(Prose prose, OwnPlace own) {
        BitSet found = new BitSet(prose.size());
        if (own.isNone()) {
            return found;
        }
        for (int i = 0; i < prose.size(); i++) {
            int end = school(prose, i, own);
            if (end > i) {
                found.set(i, afterComuna(prose, end, own));
            } else if (isComuna(prose, i, own)) {
                found.set(i, i + own.comuna().size());
            }
        }
        return found;
    }

    /** The first word after its name, which begins here; the same word where it does not. */
    private int school(Prose prose, int from, OwnPlace own) {
        List<String> name = own.school();
        int whole = longest(prose, from, name, own);
        if (whole > from || name.size() <= SHORTEST || !TITLES.contains(name.get(0))) {
            return whole;
        }
        return longest(prose, from, name.subList(1, name.size()), own);
    }

    /** People leave the last words away: "Manuel Bulnes" for "Manuel Bulnes Prieto". */
    private int longest(Prose prose, int from, List<String> name, OwnPlace own) {
        for (int length = name.size(); length > 0; length--) {
            List<String> words = name.subList(0, length);
            boolean enough = length >= SHORTEST || length == name.size();
            if (enough
                    && isTelling(words)
                    && isAt(prose, from, words)
                    && !isSomebody(prose, from, from + length, own)) {
                return from + length;
            }
        }
        return from;
    }

    /** Given names alone are many children's: "María José". */
    private boolean isTelling(List<String> words) {
        return words.size() == 1
                ? !names.isName(words.get(0))
                : !words.stream().allMatch(names::isOnlyGiven);
    }

    private static boolean isAt(Prose prose, int from, List<String> words) {
        for (int k = 0; k < words.size(); k++) {
            ProseWord word = prose.at(from + k);
            boolean close = word.follows() || word.gap() == ProseWord.Gap.DOT;
            if (k > 0 && !close || !OwnPlace.plain(word).equals(words.get(k))) {
                return false;
            }
        }
        return !words.isEmpty();
    }

    private boolean isSomebody(Prose prose, int from, int end, OwnPlace own) {
        return isAfterName(prose, from)
                || prose.at(end).follows()
                        && (DOES.contains(prose.at(end).folded())
                                || names.isOnlySurname(prose.at(end).folded())
                                        && !isAt(prose, end, own.comuna()));
    }

    /** "Ana Linares", "la profesora Linares", "M. Linares", "María de Linares". */
    private boolean isAfterName(Prose prose, int from) {
        ProseWord before = prose.at(from - 1);
        boolean close = prose.at(from).follows() || prose.at(from).gap() == ProseWord.Gap.DOT;
        return close
                && (NameFinder.isCue(before.folded())
                        || before.initial()
                        || names.isOnlyGiven(before.folded())
                        || before.folded().equals("de")
                                && names.isOnlyGiven(prose.at(from - 2).folded()));
    }

    /** The first word after its comuna, where that stands behind it; else after itself. */
    private static int afterComuna(Prose prose, int end, OwnPlace own) {
        int at = end;
        while (BETWEEN.contains(prose.at(at).folded()) && prose.at(at).follows()) {
            at++;
        }
        return !prose.at(at).endsSentenceBefore() && isAt(prose, at, own.comuna())
                ? at + own.comuna().size()
                : end;
    }

    /** What is a given name, too, is read by what stands around it, as any comuna is. */
    private boolean isComuna(Prose prose, int from, OwnPlace own) {
        List<String> name = own.comuna();
        return isAt(prose, from, name)
                && !names.isGiven(name.get(0))
                && !isSomebody(prose, from, from + name.size(), own);
    }
}
