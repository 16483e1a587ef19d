package cl.soser.canal.directory;

import cl.soser.canal.shared.NearSpelling;
import cl.soser.canal.shared.Plain;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text by which an establishment is found: plain words stored beside it; and the patterns that
 * a typed term makes. Every typed word must occur: a number at the start of a word, letters
 * anywhere. A term that is too short to be specific, one letter or two digits, must be a whole
 * word.
 */
final class SchoolSearchText {

    private static final int LONGEST = 400;
    private static final int MOST_WORDS = 8;

    /** The ministry writes some names short; people do not. */
    private static final Map<String, String> WRITTEN_OUT =
            Map.of(
                    "esc",
                    "escuela",
                    "lic",
                    "liceo",
                    "col",
                    "colegio",
                    "sta",
                    "santa",
                    "sto",
                    "santo",
                    "ntra",
                    "nuestra",
                    "sra",
                    "senora",
                    "gral",
                    "general",
                    "pdte",
                    "presidente",
                    "inst",
                    "instituto");

    /** Half of all names have one of these, which is rarely what is wrong. */
    private static final Set<String> KINDS =
            Set.of("escuela", "liceo", "colegio", "instituto", "jardin", "infantil");

    private static final Pattern APOSTROPHE = Pattern.compile("['’´`]");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern LABEL = Pattern.compile("(rbd|junji|integra|n|nro|no)[:.°º]*");
    private static final Pattern DOTTED =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{3})+|\\d+)([-‐‑–—][\\dk])?");
    private static final Pattern NUMBER = Pattern.compile("\\d+k?");

    private SchoolSearchText() {}

    /** The text kept beside an establishment; it begins and ends with a space. */
    static String of(String code, String checkDigit, String name, String comunaWords) {
        Set<String> words = new LinkedHashSet<>();
        words.add(code);
        if (checkDigit != null) {
            words.add(code + Plain.fold(checkDigit));
        }
        for (String word : Plain.words(name)) {
            words.add(NUMBER.matcher(word).matches() ? digits(word) : word);
            if (WRITTEN_OUT.containsKey(word)) {
                words.add(WRITTEN_OUT.get(word));
            }
        }
        if (APOSTROPHE.matcher(name).find()) {
            words.addAll(Plain.words(APOSTROPHE.matcher(name).replaceAll("")));
        }
        words.addAll(Plain.words(comunaWords));
        String text = words.stream().collect(Collectors.joining(" ", " ", " "));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** One LIKE pattern for each word typed; none when nothing was typed. */
    static List<String> patterns(String typed) {
        String[] pieces = SPACE.split(Plain.fold(typed));
        return Stream.of(pieces)
                .filter(piece -> pieces.length == 1 || !LABEL.matcher(piece).matches())
                .flatMap(SchoolSearchText::patternsOf)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /**
     * For each typed word the patterns of which one must fit, so that every word is near. None
     * where a number was typed, which is right or wrong, or where so much was typed that looking
     * would take long.
     */
    static List<List<String>> nearPatterns(String typed) {
        List<String> words = Plain.words(typed);
        boolean letters =
                words.stream().allMatch(word -> word.chars().allMatch(Character::isLetter));
        return !letters
                ? List.of()
                : NearSpelling.patterns(words, KINDS).stream()
                        .map(all -> all.stream().map(pattern -> "% " + pattern + " %").toList())
                        .toList();
    }

    /** The code meant when the whole text is one number, to be listed first; else empty. */
    static String codeMeant(String typed) {
        return Stream.of(SPACE.split(Plain.fold(typed)))
                .map(DOTTED::matcher)
                .filter(Matcher::matches)
                .map(number -> digits(number.group(1)))
                .findFirst()
                .orElse("");
    }

    private static Stream<String> patternsOf(String piece) {
        Matcher number = DOTTED.matcher(piece);
        if (number.matches()) {
            // A digit after a dash is not searched: the number decides, and its name is shown.
            String digits = digits(number.group(1));
            return Stream.of(number.group(2) == null ? startOfWord(digits) : "% " + digits + " %");
        }
        return Plain.words(piece).stream()
                .map(
                        word ->
                                NUMBER.matcher(word).matches()
                                        ? startOfWord(digits(word))
                                        : word.length() == 1
                                                ? "% " + word + " %"
                                                : "%" + word + "%");
    }

    private static String startOfWord(String digits) {
        return digits.length() < 3 ? "% " + digits + " %" : "% " + digits + "%";
    }

    private static String digits(String number) {
        String bare = number.replace(".", "").replaceFirst("^0+", "");
        return bare.isEmpty() ? "0" : bare;
    }
}
