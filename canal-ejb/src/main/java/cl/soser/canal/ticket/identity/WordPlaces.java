package cl.soser.canal.ticket.identity;

import cl.soser.canal.identity.IdentityKind;
import cl.soser.canal.identity.IdentitySpan;
import java.util.List;
import java.util.regex.Pattern;

/** Where words stand in a text, as whole words, in capital letters or not. */
final class WordPlaces {

    private static final String EDGE = "[\\p{L}\\p{M}\\p{N}]";

    private WordPlaces() {}

    static List<IdentitySpan> of(String words, String text, IdentityKind kind) {
        return Pattern.compile(
                        "(?<!" + EDGE + ")" + Pattern.quote(words) + "(?!" + EDGE + ")",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .results()
                .map(found -> new IdentitySpan(kind, found.start(), found.end()))
                .toList();
    }
}
