package cl.soser.canal.shared.privacy;

import cl.soser.canal.shared.Plain;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks the identity of a request's person in its texts: as {@link MaskedText#text} does, and also
 * the person's names as whole words, with or without accents.
 */
public final class TextMask implements UnaryOperator<String> {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    /** Shorter names, such as "Li", are too often ordinary words. */
    private static final int SHORTEST = 3;

    private static final Set<String> PARTICLES = Set.of("del", "las", "los", "san", "von", "van");

    private final Set<String> own;
    private final Set<String> names;

    /**
     * @param fullName all names of the person
     * @param own mailboxes of the channel, which belong to no person and stay readable; in lower
     *     case
     */
    public TextMask(String fullName, Set<String> own) {
        this.own = Set.copyOf(own);
        this.names = new HashSet<>();
        String before = "";
        for (String word : Plain.words(fullName)) {
            hide(word);
            hide(before + word);
            before = word;
        }
    }

    private void hide(String name) {
        if (name.length() >= SHORTEST && !PARTICLES.contains(name)) {
            names.add(name);
        }
    }

    /** Null stays null. */
    @Override
    public String apply(String text) {
        String masked = MaskedText.text(text, own);
        return masked == null || !isNamed(masked)
                ? masked
                : WORD.matcher(masked)
                        .replaceAll(
                                word ->
                                        isName(word.group())
                                                ? MaskedText.MARK
                                                : Matcher.quoteReplacement(word.group()));
    }

    /** Cheap, because most texts name no person and a file has a million of them. */
    private boolean isNamed(String text) {
        String folded = Plain.fold(text);
        for (String name : names) {
            if (folded.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private boolean isName(String word) {
        return word.length() >= SHORTEST && names.contains(Plain.fold(word));
    }
}
