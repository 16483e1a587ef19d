package cl.soser.canal.identity;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the name of the establishment that a text is about, where only that can be meant: half of
 * the establishments are called after persons, and a child may be called so, too. Its whole name is
 * a place's after "en la" or "en el", and where a sentence is nothing but it and its comuna.
 */
final class OwnPlaceFinder {

    private static final int SHORTEST = 2;

    /** "Profesora Gabriela Mistral" is called "Gabriela Mistral", too. */
    private static final Set<String> TITLES = WordFile.group("school-titles");

    /** Only somebody does so. */
    private static final Set<String> DOES = WordFile.group("does");

    /** Between an establishment and its comuna. */
    private static final Set<String> BETWEEN = Set.of("de", "en", "la", "comuna", "ciudad");

    private static final Set<String> ARTICLES = Set.of("la", "el");

    private final NameTable names;

    OwnPlaceFinder(NameTable names) {
        this.names = names;
    }

    /** The words that belong to it. */
    BitSet find(Prose prose, OwnPlace own) {
        BitSet found = new BitSet(prose.size());
        for (int i = 0; i < prose.size(); i++) {
            found.set(i, end(prose, i, own));
        }
        return found;
    }

    /** The first word after a name that begins here; the same word where none does. */
    private int end(Prose prose, int from, OwnPlace own) {
        List<String> name = own.school();
        int end = end(prose, from, name, own);
        return end > from || name.size() <= SHORTEST || !TITLES.contains(name.get(0))
                ? end
                : end(prose, from, name.subList(1, name.size()), own);
    }

    private int end(Prose prose, int from, List<String> name, OwnPlace own) {
        if (!isTelling(name) || !isAt(prose, from, name)) {
            return from;
        }
        int end = from + name.size();
        int whole = afterComuna(prose, end, own);
        boolean alone =
                whole > end
                        && (from == 0 || prose.at(from).endsSentenceBefore())
                        && prose.at(whole).endsSentenceBefore();
        boolean inside = isInside(prose, from) && (whole > end || !isSomebody(prose, end));
        return alone || inside ? whole : from;
    }

    /** One word, or given names alone, are many children's: "María José". */
    private boolean isTelling(List<String> name) {
        return name.size() >= SHORTEST && !name.stream().allMatch(names::isOnlyGiven);
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

    /** "En la Gabriela Mistral". */
    private static boolean isInside(Prose prose, int from) {
        return prose.at(from).follows()
                && ARTICLES.contains(prose.at(from - 1).folded())
                && prose.at(from - 1).follows()
                && prose.at(from - 2).folded().equals("en");
    }

    private boolean isSomebody(Prose prose, int end) {
        return prose.at(end).follows()
                && (DOES.contains(prose.at(end).folded())
                        || names.isOnlySurname(prose.at(end).folded()));
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
}
