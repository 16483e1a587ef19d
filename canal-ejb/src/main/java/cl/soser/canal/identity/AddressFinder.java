package cl.soser.canal.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds where somebody lives: a street with its number, or what follows "vive en". */
final class AddressFinder {

    private static final int LONGEST_STREET = 6;
    private static final int REACH = 6;

    private static final Set<String> STREETS = WordFile.group("streets");

    /** A number alone may be their name. */
    private static final Set<String> NUMBERED =
            Set.of("pasaje", "pje", "psje", "psj", "calle", "parcela");

    /** Parts of a house, with a number or a letter. */
    private static final Set<String> HOUSES = WordFile.group("houses");

    /** Alone, goods and buildings have them too. */
    private static final Set<String> GOODS_TOO = Set.of("lote", "piso", "km");

    private static final Set<String> LIVES = WordFile.group("lives");

    private static final Set<String> SCHOOLS = WordFile.group("school-streets");

    private static final Set<String> PARTICLES = WordFile.group("street-particles");

    /** "Juan Pablo II". */
    private static final Pattern ROMAN = Pattern.compile("[IVX]{1,5}");

    private static final Set<String> NUMBER_SIGNS = Set.of("n", "no", "nro", "num", "numero");

    private final NameTable names;

    AddressFinder(NameTable names) {
        this.names = names;
    }

    List<IdentitySpan> find(Prose prose) {
        List<IdentitySpan> found = new ArrayList<>();
        for (int i = 0; i < prose.size(); i++) {
            int end = address(prose, i);
            if (end > i) {
                found.add(prose.span(IdentityKind.DIRECCION, i, end));
                i = end - 1;
            }
        }
        return found;
    }

    /** The first word after the address that begins here, or here. */
    private int address(Prose prose, int first) {
        int end = part(prose, first, lives(prose, first));
        if (end == first || isOfSchool(prose, first)) {
            return first;
        }
        for (int next = next(prose, end); next > end; next = next(prose, end)) {
            end = next;
        }
        return end;
    }

    /** After the next part of the address, which may begin with "de la" or "en". */
    private int next(Prose prose, int from) {
        int i = from;
        while (i < from + 2
                && Set.of("de", "la", "en", "del", "el").contains(prose.at(i).folded())
                && prose.at(i).gap() != ProseWord.Gap.END) {
            i++;
        }
        int end = part(prose, i, true);
        return end > i ? end : from;
    }

    private int part(Prose prose, int first, boolean lives) {
        String kind = prose.at(first).folded();
        if (first > 0 && prose.at(first).endsSentenceBefore() && lives && isPartOnly(kind)) {
            return first;
        }
        if (HOUSES.contains(kind)) {
            int end = number(prose, first + 1);
            return end > first + 1 && (lives || !GOODS_TOO.contains(kind)) ? end : first;
        }
        if (STREETS.contains(kind)) {
            return street(prose, first, first + 1, lives);
        }
        return lives && prose.at(first).capital() ? named(prose, first) : first;
    }

    /** "vive en Los Pinos 234", "vive con su papá en Los Pinos 234". */
    private int named(Prose prose, int first) {
        boolean close = LIVES.contains(before(prose, first));
        if (!close && !prose.at(first - 1).folded().equals("en")) {
            return first;
        }
        int end = street(prose, first, first, false);
        return close || prose.at(end - 1).text().length() > 1 ? end : first;
    }

    private static boolean isPartOnly(String kind) {
        return HOUSES.contains(kind);
    }

    /** The word before, past "en", "es" and articles. */
    private static String before(Prose prose, int i) {
        int at = i - 1;
        while (at > 0
                && Set.of("en", "es", "el", "la", "los", "las").contains(prose.at(at).folded())) {
            at--;
        }
        return prose.at(at).folded();
    }

    private int street(Prose prose, int first, int from, boolean lives) {
        int end = from;
        int named = from;
        while (end < from + LONGEST_STREET && isOfStreet(prose, end)) {
            end++;
            if (!PARTICLES.contains(prose.at(end - 1).folded())) {
                named = end;
            }
        }
        int number = number(prose, end);
        boolean numbered = NUMBERED.contains(prose.at(first).folded());
        if (number > end && (named > from || end == from && numbered)) {
            return number;
        }
        return named > from && (lives || isBeforeHouse(prose, named)) ? named : first;
    }

    /** "Villa Los Presidentes, block 8": a house follows. */
    private static boolean isBeforeHouse(Prose prose, int i) {
        return prose.at(i).gap() == ProseWord.Gap.COMMA
                && HOUSES.contains(prose.at(i).folded())
                && number(prose, i + 1) > i + 1;
    }

    private boolean isOfStreet(Prose prose, int i) {
        ProseWord word = prose.at(i);
        boolean close = word.follows() || word.gap() == ProseWord.Gap.DOT;
        return close
                && !word.isNumber()
                && !isWithoutNumber(prose, i)
                && !NUMBER_SIGNS.contains(word.folded())
                && !HOUSES.contains(word.folded())
                && (word.capital()
                        || word.initial()
                        || ROMAN.matcher(word.text()).matches()
                        || PARTICLES.contains(word.folded())
                        || names.isName(word.folded())
                        || !names.isOrdinary(word.folded()));
    }

    /** "s/n". */
    private static boolean isWithoutNumber(Prose prose, int i) {
        return prose.at(i).folded().equals("s") && prose.at(i + 1).folded().equals("n");
    }

    /** "455", "N° 455", "#12-B", "B 302". */
    private static int number(Prose prose, int from) {
        int i = from;
        if (NUMBER_SIGNS.contains(prose.at(i).folded()) && !prose.at(i).endsSentenceBefore()) {
            i++;
        }
        ProseWord word = prose.at(i);
        if (word.endsSentenceBefore()) {
            return from;
        }
        if (isWithoutNumber(prose, i)) {
            return i + 2;
        }
        if (word.isNumber() && word.text().length() <= 5) {
            ProseWord letter = prose.at(i + 1);
            boolean lettered =
                    letter.text().length() == 1
                            && letter.initial()
                            && letter.from() - word.until() <= 1
                            && letter.follows();
            return lettered ? i + 2 : i + 1;
        }
        boolean lettered = word.initial() && prose.at(from - 1).folded().length() > 2;
        return lettered && HOUSES.contains(prose.at(from - 1).folded()) ? i + 1 : from;
    }

    private static boolean lives(Prose prose, int i) {
        return within(prose, i, LIVES);
    }

    private static boolean isOfSchool(Prose prose, int i) {
        return within(prose, i, SCHOOLS) && !lives(prose, i);
    }

    private static boolean within(Prose prose, int i, Set<String> words) {
        for (int at = i; at >= Math.max(0, i - REACH); at--) {
            if (words.contains(prose.at(at).folded()) && at < i) {
                return true;
            }
            if (prose.at(at).endsSentenceBefore()) {
                return false;
            }
        }
        return false;
    }
}
