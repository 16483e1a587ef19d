package cl.soser.canal.identity;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds names of persons: by the lists, by the word before ("mi hijo Benja", "profe Carla"), by
 * where they stand (a signature, a row of names), and wherever a name found so comes back.
 */
final class NameFinder {

    /** What a person is called by before the name. */
    private static final Set<String> TITLES = WordFile.group("titles");

    /** Before a name, in two words: "se llama", "de nombre", "a nombre de". */
    private static final Set<String> CALLED = WordFile.group("called");

    private static final Set<String> ARTICLES = Set.of("la", "el", "al", "del", "lo");

    private static final Set<String> PARTICLES = WordFile.group("name-particles");

    /** Between "mi hijo" or "se llama" and the name. */
    private static final Set<String> FILLERS = WordFile.group("fillers");

    /** In small letters no name, whatever is before: "mi hermano chico", "Renato anda". */
    private static final Set<String> MERE_WORDS = WordFile.group("mere-words");

    /** "diez lucas" are thousands of pesos. */
    private static final Set<String> MONEY = Set.of("luca", "lucas", "lukas");

    private static final Set<String> NUMERALS = WordFile.group("numerals");

    /** How verbs end that no list has: "mi hija sufrió". */
    private static final Pattern VERB = Pattern.compile("(?:ó|ía|ían|aron|ieron|ienen)$");

    /** After these a name that nobody knows is a place. */
    private static final Set<String> WHERE = Set.of("en", "desde", "hasta", "hacia");

    /** What follows the name of somebody at the beginning of a sentence. */
    private static final Set<String> PREDICATES = WordFile.group("predicates");

    /** Only somebody does so: "Rosa tiene seis años". */
    private static final Set<String> DOES = WordFile.group("does");

    private static final int LONGEST_SIGNATURE = 5;

    private final NameTable names;

    NameFinder(NameTable names) {
        this.names = names;
    }

    /** A word after which a name comes. */
    static boolean isCue(String word) {
        return TITLES.contains(word) || CALLED.contains(word);
    }

    /**
     * @param taken words that belong to nobody, or to something else already
     */
    BitSet find(Prose prose, BitSet taken) {
        return new Search(prose, taken).run();
    }

    private final class Search {

        private final Prose prose;
        private final BitSet taken;
        private final BitSet found;
        private final Set<String> met = new HashSet<>();

        Search(Prose prose, BitSet taken) {
            this.prose = prose;
            this.taken = taken;
            this.found = new BitSet(prose.size());
        }

        BitSet run() {
            for (int i = 0; i < prose.size(); i++) {
                if (begins(i)) {
                    i = take(i) - 1;
                }
            }
            signature();
            rows();
            again();
            return found;
        }

        private boolean isFree(int i) {
            return i >= 0 && i < prose.size() && !taken.get(i) && !found.get(i);
        }

        private String word(int i) {
            return prose.at(i).folded();
        }

        private boolean begins(int i) {
            return isFree(i)
                    && !prose.at(i).isNumber()
                    && !isMoney(i)
                    && (names.isOnlyGiven(word(i)) && !isOtherWord(i)
                            || isInitialOfName(i)
                            || isTitled(i)
                            || isCalled(i)
                            || isWordAndName(i)
                            || isSurname(i)
                            || isSomebody(i));
        }

        private boolean isMoney(int i) {
            return MONEY.contains(word(i))
                    && (prose.at(i - 1).isNumber() || NUMERALS.contains(word(i - 1)));
        }

        /** Short forms in small letters are often other words: only with a capital. */
        private boolean isOtherWord(int i) {
            return !isName(i)
                    || word(i).length() < 4
                            && !prose.at(i).capital()
                            && !ARTICLES.contains(word(i - 1))
                            && !names.isOnlySurname(word(i + 1));
        }

        /** "M. Rojas". */
        private boolean isInitialOfName(int i) {
            ProseWord next = prose.at(i + 1);
            return prose.at(i).initial()
                    && next.gap() == ProseWord.Gap.DOT
                    && isFree(i + 1)
                    && (names.isSurname(word(i + 1)) || next.initial() || isUnknownCapital(i + 1))
                    && !prose.at(i - 1).isNumber();
        }

        /** "mi hijo Benja", "profe Carla", "la tía yoya". */
        private boolean isTitled(int i) {
            int title = i - 1;
            boolean close = prose.at(i).follows() || prose.at(i).gap() == ProseWord.Gap.DOT;
            if (!close && prose.at(i).gap() == ProseWord.Gap.COMMA) {
                return TITLES.contains(word(title)) && (isName(i) || isUnknownCapital(i));
            }
            if (!close && prose.at(i).gap() == ProseWord.Gap.OTHER) {
                return TITLES.contains(word(title)) && (isName(i) || isUnknownCapital(i));
            }
            if (close && FILLERS.contains(word(title)) && !TITLES.contains(word(title))) {
                return TITLES.contains(word(title - 1))
                        && prose.at(title).follows()
                        && (isUnknownCapital(i) || isNameInCapitals(i));
            }
            return close
                    && TITLES.contains(word(title))
                    && (isName(i) && !isAdjective(i)
                            || isUnknownCapital(i)
                            || names.isStrange(word(i))
                                    && !VERB.matcher(prose.at(i).text()).find()
                                    && !prose.at(i + 1).isNumber());
        }

        private boolean isName(int i) {
            return names.isName(word(i))
                    && !names.isNobody(word(i))
                    && (prose.at(i).capital()
                            || !MERE_WORDS.contains(word(i)) && !prose.at(i).text().endsWith("ó"));
        }

        private boolean isNameInCapitals(int i) {
            return prose.at(i).capital() && isName(i);
        }

        /** "el niño chico", "mi hija mayor": a surname that says how somebody is. */
        private boolean isAdjective(int i) {
            return names.isOrdinary(word(i))
                    && !prose.at(i).capital()
                    && !(names.isGiven(word(i)) && !names.isSurname(word(i)))
                    && !names.isOnlySurname(word(i + 1));
        }

        private boolean isUnknownCapital(int i) {
            return isFree(i) && prose.at(i).capital() && names.isUnknown(word(i));
        }

        /** "se llama Antuan", "Atte. Carola". */
        private boolean isCalled(int i) {
            int before = FILLERS.contains(word(i - 1)) ? i - 2 : i - 1;
            if (!CALLED.contains(word(before)) || before < i - 1 && prose.at(i - 1).capital()) {
                return false;
            }
            return isNameInCapitals(i)
                    || isUnknownCapital(i)
                    || names.isOnlyGiven(word(i))
                    || word(before).equals("soy")
                            && names.isGiven(word(i))
                            && !prose.at(i + 1).follows()
                    || word(before).startsWith("llam")
                            && !word(before).equals("llamada")
                            && (isName(i) || names.isStrange(word(i)));
        }

        /** "la Rosa", "Luz Fuentes": a word of every day that is a name here. */
        private boolean isWordAndName(int i) {
            if (!names.isGiven(word(i)) || !names.isOrdinary(word(i))) {
                return false;
            }
            boolean nameFollows = prose.at(i + 1).follows() && isFree(i + 1);
            boolean surname = nameFollows && names.isSurname(word(i + 1));
            if (prose.at(i).capital()) {
                boolean inside = !prose.at(i).endsSentenceBefore();
                return surname && (prose.at(i + 1).capital() || names.isOnlySurname(word(i + 1)))
                        || inside && !names.isNobody(word(i))
                        || nameFollows && isUnknownCapital(i + 1)
                        || DOES.contains(word(i + 1)) && prose.at(i + 1).follows();
            }
            return surname && names.isOnlySurname(word(i + 1));
        }

        /** Two surnames, or one with a capital in a sentence. */
        private boolean isSurname(int i) {
            if (!names.isSurname(word(i))) {
                return false;
            }
            boolean pair =
                    prose.at(i + 1).follows() && isFree(i + 1) && names.isSurname(word(i + 1));
            if (prose.at(i).capital()) {
                return pair && prose.at(i + 1).capital()
                        || names.isOnlySurname(word(i))
                        || !prose.at(i).endsSentenceBefore() && !names.isNobody(word(i));
            }
            return pair && names.isOnlySurname(word(i)) && names.isOnlySurname(word(i + 1));
        }

        /** Somebody whom no list has: a capital letter where no sentence begins. */
        private boolean isSomebody(int i) {
            if (!isUnknownCapital(i)) {
                return false;
            }
            ProseWord word = prose.at(i);
            boolean begins = word.endsSentenceBefore() || word.gap() == ProseWord.Gap.OTHER;
            return !begins && !WHERE.contains(word(i - 1))
                    || isBeforeName(i)
                    || begins && names.isStrange(word(i)) && isSubject(i);
        }

        private boolean isBeforeName(int i) {
            return prose.at(i + 1).follows()
                    && isFree(i + 1)
                    && prose.at(i + 1).capital()
                    && (names.isOnlySurname(word(i + 1)) || names.isOnlyGiven(word(i + 1)));
        }

        /** "Dorka, dominicana, dice", "Roselyn y Yuleimar", "Ámbar tiene". */
        private boolean isSubject(int i) {
            ProseWord next = prose.at(i + 1);
            return next.gap() == ProseWord.Gap.COMMA
                    || isAnd(i + 1) && prose.at(i + 2).capital()
                    || next.follows() && PREDICATES.contains(word(i + 1))
                    || next.gap() == ProseWord.Gap.OTHER;
        }

        /** Takes the name that begins here; returns the first word after it. */
        private int take(int first) {
            int end = first + 1;
            while (true) {
                int next = particles(end);
                if (next == end && goesOn(end)) {
                    end++;
                } else if (next > end && isFree(next) && isNameInCapitals(next)
                        || next > end && isFree(next) && names.isOnlySurname(word(next))
                        || next > end && isUnknownCapital(next)) {
                    end = next + 1;
                } else {
                    break;
                }
            }
            mark(first, end);
            return end;
        }

        /** The first word after "de los" and the like. */
        private int particles(int from) {
            int i = from;
            while (i < from + 2
                    && PARTICLES.contains(word(i))
                    && prose.at(i).follows()
                    && !taken.get(i)) {
                i++;
            }
            return prose.at(i).follows() ? i : from;
        }

        private boolean goesOn(int i) {
            if (!isFree(i)) {
                return false;
            }
            ProseWord word = prose.at(i);
            boolean close = word.follows() || word.gap() == ProseWord.Gap.DOT;
            return close
                    && (word.initial() && !isWordOfOneLetter(i)
                            || isNameInCapitals(i)
                            || isUnknownCapital(i)
                            || isName(i) && !word.endsSentenceBefore() && !isVerb(i));
        }

        private boolean isWordOfOneLetter(int i) {
            return Set.of("y", "a", "e", "o", "u").contains(word(i))
                    && prose.at(i).follows()
                    && prose.at(i + 1).gap() == ProseWord.Gap.SPACE;
        }

        /** In small letters after a name, what is a word of every day and no surname. */
        private boolean isVerb(int i) {
            boolean second = names.isGiven(word(i)) && names.isOnlyGiven(word(i - 1));
            return names.isOrdinary(word(i)) && !names.isSurname(word(i)) && !second;
        }

        private void mark(int first, int end) {
            found.set(first, end);
            for (int i = first; i < end; i++) {
                met.add(word(i));
            }
        }

        /** The last lines, if they are nothing but words with capitals and a name is among them. */
        private void signature() {
            int first = prose.size() - 1;
            while (first > 0 && !prose.at(first).endsSentenceBefore()) {
                first--;
            }
            if (CALLED.contains(word(first))) {
                first++;
            }
            int length = prose.size() - first;
            if (length < 1 || length > LONGEST_SIGNATURE || first == 0) {
                return;
            }
            for (int i = first; i < prose.size(); i++) {
                boolean name = prose.at(i).capital() || prose.at(i).initial();
                if (!(name || PARTICLES.contains(word(i)))
                        || names.isNobody(word(i))
                        || taken.get(i)) {
                    return;
                }
            }
            boolean named = length > 1 && !names.isOrdinary(word(first));
            for (int i = first; i < prose.size(); i++) {
                named |= names.isName(word(i));
            }
            if (named) {
                mark(first, prose.size());
            }
        }

        /** "Martín, Ytalo y Yeimi": who stands beside a name. */
        private void rows() {
            for (int i = 1; i < prose.size(); i++) {
                if (isUnknownCapital(i) && found.get(before(i)) && isRow(i)) {
                    mark(i, i + 1);
                }
            }
            for (int i = prose.size() - 2; i >= 0; i--) {
                int next = prose.at(i + 1).gap() == ProseWord.Gap.COMMA ? i + 1 : i + 2;
                if (isUnknownCapital(i)
                        && !prose.at(i).endsSentenceBefore()
                        && found.get(next)
                        && isRow(next)) {
                    mark(i, i + 1);
                }
            }
        }

        private int before(int i) {
            return Math.max(0, isAnd(i - 1) ? i - 2 : i - 1);
        }

        private boolean isRow(int i) {
            return isAnd(i - 1) && prose.at(i).follows()
                    || prose.at(i).gap() == ProseWord.Gap.COMMA;
        }

        private boolean isAnd(int i) {
            return word(i).equals("y") || word(i).equals("e");
        }

        /** A name is a name wherever it comes back. */
        private void again() {
            for (int i = 0; i < prose.size(); i++) {
                if (isFree(i)
                        && met.contains(word(i))
                        && !PARTICLES.contains(word(i))
                        && (prose.at(i).capital() && !names.isNobody(word(i))
                                || !names.isOrdinary(word(i)) && word(i).length() > 2)) {
                    found.set(i);
                }
            }
        }
    }
}
