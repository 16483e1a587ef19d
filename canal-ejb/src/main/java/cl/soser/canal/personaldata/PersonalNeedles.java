package cl.soser.canal.personaldata;

import cl.soser.canal.routing.FoldedText;
import cl.soser.canal.shared.Plain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What tells of a person in texts: names, mailboxes and numbers, found whatever their case, accents
 * and spaces, and never inside a longer word or number, which is another's.
 */
final class PersonalNeedles {

    /** Each letter that may bear an accent, with those that are read as it. */
    private static final Map<Character, String> READ_ALIKE =
            Map.of(
                    'a', "aáàäâã", 'e', "eéèëê", 'i', "iíìïî", 'o', "oóòöôõ", 'u', "uúùüû", 'n',
                    "nñ", 'c', "cç");

    private static final String FROM = "ÁÉÍÓÚÜÑáéíóúüñàèìòùäëïöâêîôûãõçÇ\n\t";
    private static final String TO = "aeiouunaeiouunaeiouaeioaeiouaocc  ";

    /** In place of a word that is shorter than the mark. */
    private static final String SHORT = "[...]";

    private static final String APART = "(?<![\\p{L}\\p{Nd}])(?:%s)(?![\\p{L}\\p{Nd}])";

    private final Set<String> words;
    private final Pattern pattern;

    private PersonalNeedles(Set<String> words) {
        this.words = words;
        this.pattern =
                Pattern.compile(
                        APART.formatted(
                                words.stream()
                                        .sorted(
                                                Comparator.comparingInt(
                                                        (String one) -> -one.length()))
                                        .map(PersonalNeedles::regex)
                                        .collect(Collectors.joining("|"))),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** As people write. */
    static PersonalNeedles inTexts(Set<String> words) {
        return new PersonalNeedles(words);
    }

    /** As texts are kept for the search and for the rules. */
    static PersonalNeedles inFoldedTexts(Set<String> words) {
        Set<String> folded = new TreeSet<>();
        for (String word : words) {
            folded.add(Plain.fold(word));
            folded.add(String.join(" ", Plain.words(word)));
            folded.add(FoldedText.of(word).folded());
        }
        return new PersonalNeedles(folded);
    }

    private static String regex(String word) {
        StringBuilder regex = new StringBuilder();
        for (char letter : Plain.fold(word).toCharArray()) {
            if (READ_ALIKE.containsKey(letter)) {
                regex.append('[').append(READ_ALIKE.get(letter)).append(']');
            } else if (letter == ' ') {
                regex.append("\\s+");
            } else {
                regex.append(Pattern.quote(String.valueOf(letter)));
            }
        }
        return regex.toString();
    }

    /** The text is never longer than it was, so that it fits its column. */
    String without(String text, String mark) {
        return pattern.matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        mark.length() <= found.group().length() ? mark : SHORT));
    }

    /**
     * Patterns for a database that takes accents off: whatever names her is like one of them. None
     * is in another: whatever is like the longer one is like the shorter one.
     *
     * @param most in each part
     */
    List<List<String>> likes(int most) {
        List<String> shortest =
                shortest(words.stream().map(PersonalNeedles::like).collect(Collectors.toSet()));
        List<List<String>> parts = new ArrayList<>();
        for (int i = 0; i < shortest.size(); i += most) {
            parts.add(shortest.subList(i, Math.min(shortest.size(), i + most)));
        }
        return parts;
    }

    private static List<String> shortest(Collection<String> all) {
        return all.stream()
                .filter(
                        one ->
                                all.stream()
                                        .noneMatch(
                                                other -> !other.equals(one) && one.contains(other)))
                .sorted()
                .toList();
    }

    private static String like(String word) {
        return Plain.fold(word).replace('%', '_').replace('\\', '_');
    }

    /** The same pattern for texts with their accents: what may bear one is any letter. */
    static String accented(String like) {
        StringBuilder any = new StringBuilder();
        for (char letter : like.toCharArray()) {
            any.append(READ_ALIKE.containsKey(letter) || letter == ' ' ? '_' : letter);
        }
        return any.toString();
    }

    /** A column as {@link #likes} compares it; it costs much more than a pattern. */
    static String bare(String column) {
        return "lower(translate(" + column + ", '" + FROM + "', '" + TO + "'))";
    }
}
