package cl.soser.canal.note;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names by which a note mentions people: {@code @calidad}, the part of their address before the
 * at sign.
 */
final class MentionHandles {

    /** Not inside a mail address or a word. */
    private static final Pattern CALLED =
            Pattern.compile("(?<![\\p{L}\\p{N}._%+@-])@([\\p{L}\\p{N}][\\p{L}\\p{N}._+-]{0,63})");

    private MentionHandles() {}

    /** In order of appearance; each once, in lower case. */
    static Set<String> in(String text) {
        Set<String> all = new LinkedHashSet<>();
        Matcher called = CALLED.matcher(text);
        while (called.find()) {
            String name = called.group(1).replaceAll("[._+-]+$", "");
            all.add(name.toLowerCase(Locale.ROOT));
        }
        return all;
    }

    static String of(String email) {
        int at = email.indexOf('@');
        return (at < 0 ? email : email.substring(0, at)).toLowerCase(Locale.ROOT);
    }
}
