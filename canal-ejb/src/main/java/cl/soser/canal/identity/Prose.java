package cl.soser.canal.identity;

import cl.soser.canal.identity.ProseWord.Gap;
import cl.soser.canal.shared.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as words and numbers, and what stands between them. */
final class Prose {

    private static final Pattern PIECE =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:['’´]\\p{L}+)*|\\p{Nd}+");

    /** Where more of the letters are capitals, capitals tell nothing. */
    private static final double LOUD = 0.6;

    private static final int LONG = 12;

    /** Their dot ends no sentence. */
    private static final Set<String> ABBREVIATIONS = WordFile.group("abbreviations");

    private final String text;
    private final List<ProseWord> words;

    private Prose(String text, List<ProseWord> words) {
        this.text = text;
        this.words = words;
    }

    static Prose of(String text) {
        boolean loud = isLoud(text);
        List<ProseWord> words = new ArrayList<>();
        Matcher piece = PIECE.matcher(text);
        int end = 0;
        while (piece.find()) {
            String word = piece.group();
            boolean upper = Character.isUpperCase(word.codePointAt(0));
            boolean single = word.length() == 1;
            boolean shouted = !single && word.equals(word.toUpperCase());
            words.add(
                    new ProseWord(
                            word,
                            Plain.fold(word).replace('’', '\'').replace('´', '\''),
                            piece.start(),
                            piece.end(),
                            upper && !shouted && !single && !loud,
                            upper && single,
                            gap(words, text.substring(end, piece.start()))));
            end = piece.end();
        }
        return new Prose(text, List.copyOf(words));
    }

    private static boolean isLoud(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long capitals = text.chars().filter(Character::isUpperCase).count();
        return letters > LONG && capitals > LOUD * letters;
    }

    private static Gap gap(List<ProseWord> before, String between) {
        if (before.isEmpty() || between.indexOf('\n') >= 0) {
            return Gap.LINE;
        }
        String signs = between.strip();
        if (signs.isEmpty()) {
            return Gap.SPACE;
        }
        if (signs.equals("-") || signs.equals("–")) {
            return between.length() == 1 ? Gap.HYPHEN : Gap.OTHER;
        }
        if (signs.equals(".")) {
            ProseWord last = before.get(before.size() - 1);
            return last.initial() || ABBREVIATIONS.contains(last.folded()) ? Gap.DOT : Gap.END;
        }
        if (signs.equals(",")) {
            return Gap.COMMA;
        }
        return signs.chars().anyMatch(sign -> ".!?¡¿…".indexOf(sign) >= 0) ? Gap.END : Gap.OTHER;
    }

    int size() {
        return words.size();
    }

    /** A word that no rule knows, beyond the ends. */
    private static final ProseWord NONE = new ProseWord("", ".", 0, 0, false, false, Gap.LINE);

    ProseWord at(int index) {
        return index < 0 || index >= words.size() ? NONE : words.get(index);
    }

    String text() {
        return text;
    }

    IdentitySpan span(IdentityKind kind, int first, int end) {
        return new IdentitySpan(kind, at(first).from(), at(end - 1).until());
    }
}
