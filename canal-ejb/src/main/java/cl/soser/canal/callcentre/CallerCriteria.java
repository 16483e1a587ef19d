package cl.soser.canal.callcentre;

import cl.soser.canal.person.Rut;
import cl.soser.canal.shared.Plain;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Typed terms to find a caller: the beginning of a telephone, a RUT, or a name. Nine digits may be
 * both of the first two, and are then looked for as both.
 *
 * @param telephones beginnings of international numbers; empty when nothing typed is one
 * @param ruts numbers without their digit
 * @param words folded; empty when a number was typed
 */
record CallerCriteria(Set<String> telephones, Set<Integer> ruts, List<String> words) {

    /** Below this a beginning of a telephone says nothing. */
    private static final int FEWEST_DIGITS = 4;

    private static final int LONGEST = 100;
    private static final Pattern NUMBER = Pattern.compile("[-+\\d\\s.()/kK\\p{Pd}\\u2212]+");
    private static final Pattern DIALLED =
            Pattern.compile("(?:(?:\\+|00)?56(?=[2-9]))?0?([2-9][0-9]*)");
    private static final Pattern ABROAD = Pattern.compile("(?:\\+|00)((?!56|0)[0-9]{4,15})");
    private static final Pattern EIGHT = Pattern.compile("[2-9][0-9]{7}");
    private static final Pattern BARE_RUT = Pattern.compile("[1-9][0-9]{6,7}");

    static CallerCriteria read(String typed) {
        String plain =
                typed == null || typed.length() > LONGEST
                        ? ""
                        : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (plain.chars().anyMatch(Character::isDigit)) {
            return NUMBER.matcher(plain).matches() ? number(plain) : text(plain);
        }
        return text(plain);
    }

    private static CallerCriteria number(String plain) {
        String digits = plain.replaceAll("[^+0-9]", "");
        TreeSet<Integer> ruts = new TreeSet<>();
        if (digits.length() >= 7) {
            Rut.read(plain).ifPresent(rut -> ruts.add(rut.number()));
        }
        if (ruts.isEmpty() && BARE_RUT.matcher(digits).matches()) {
            ruts.add(Integer.valueOf(digits));
        }
        return new CallerCriteria(telephones(digits), Set.copyOf(ruts), List.of());
    }

    /**
     * Eight digits are also a mobile number as people gave it before all of them began with a nine.
     */
    private static Set<String> telephones(String digits) {
        Matcher abroad = ABROAD.matcher(digits);
        if (abroad.matches()) {
            return Set.of("+" + abroad.group(1));
        }
        Set<String> starts = new TreeSet<>();
        Matcher dialled = DIALLED.matcher(digits);
        if (dialled.matches()
                && dialled.group(1).length() >= FEWEST_DIGITS
                && dialled.group(1).length() <= 9) {
            starts.add("+56" + dialled.group(1));
        }
        if (EIGHT.matcher(digits).matches()) {
            starts.add("+569" + digits);
        }
        return Set.copyOf(starts);
    }

    /** A label before a RUT is no name. */
    private static CallerCriteria text(String plain) {
        Optional<Rut> labelled = Rut.read(plain);
        if (labelled.isPresent()) {
            return new CallerCriteria(Set.of(), Set.of(labelled.get().number()), List.of());
        }
        List<String> words = Plain.words(plain);
        boolean specific = words.stream().anyMatch(word -> word.length() > 1);
        return new CallerCriteria(Set.of(), Set.of(), specific ? words : List.of());
    }

    boolean isNothing() {
        return telephones.isEmpty() && ruts.isEmpty() && words.isEmpty();
    }
}
