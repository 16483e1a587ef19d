package cl.soser.canal.identity;

import cl.soser.canal.shared.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The establishment and the comuna that a text is about. Their names are no person's in that text,
 * also where no word before them says what they are: "sin pan gabriela mistral talca".
 *
 * @param school the words by which the establishment is called, without its kind and its number
 * @param comuna the words of the comuna's name
 */
public record OwnPlace(List<String> school, List<String> comuna) {

    /** Of a text about a place that no directory has. */
    public static final OwnPlace NONE = new OwnPlace(List.of(), List.of());

    /** "Escuela básica", "Liceo", and how the ministry writes them short. */
    private static final Set<String> KINDS = WordFile.group("school-kinds");

    public OwnPlace {
        school = List.copyOf(school);
        comuna = List.copyOf(comuna);
    }

    /**
     * @param school its name as the directory writes it; null for none
     * @param comuna the name of its comuna; null for none
     */
    public static OwnPlace of(String school, String comuna) {
        List<String> where = words(comuna);
        return school == null && where.isEmpty() ? NONE : new OwnPlace(name(school, where), where);
    }

    private static List<String> name(String school, List<String> comuna) {
        List<String> words = words(school == null ? null : school.replaceFirst("\\(.*", ""));
        int first = 0;
        while (first < words.size() - 1 && isOfKind(words.get(first))) {
            first++;
        }
        int end = words.size();
        while (end > first + 1 && isNumber(words.get(end - 1))) {
            end--;
        }
        int before = end - comuna.size();
        if (!comuna.isEmpty() && before > first && words.subList(before, end).equals(comuna)) {
            end = before;
            while (end > first + 1 && KINDS.contains(words.get(end - 1))) {
                end--;
            }
        }
        return words.subList(first, end);
    }

    private static boolean isOfKind(String word) {
        return KINDS.contains(word) || isNumber(word);
    }

    /** "F-123", "N° 40". */
    private static boolean isNumber(String word) {
        return word.length() == 1 || Character.isDigit(word.charAt(0));
    }

    private static List<String> words(String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        Prose prose = Prose.of(text);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < prose.size(); i++) {
            words.add(plain(prose.at(i)));
        }
        return words;
    }

    /** "O'Higgins" and "Ohiggins" are the same. */
    static String plain(ProseWord word) {
        return Plain.fold(word.folded().replace("'", ""));
    }

    boolean isNone() {
        return school.isEmpty() && comuna.isEmpty();
    }
}
